/// Reading an exhibit from TOML that `PublishedSchema` has found to be in order.
extension PublishedExhibit: Decodable {
  private enum Keys: String, CodingKey {
    case title, caption, source, metric, unit, better, spread, n, requires, column, cell, claim
    case nSource = "n_source"
    case hyperparameter, margin
    case spreadDivisor = "spread_divisor"
  }

  /// Reads all but `paper` and `id`, which the file's place tells, and gives each cell its n and
  /// standard deviation.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    title = try container.decode(String.self, forKey: .title)
    caption = try container.decode(String.self, forKey: .caption)
    source = try container.decode(PublishedSource.self, forKey: .source)
    metric = try container.decode(String.self, forKey: .metric)
    unit = try container.decode(String.self, forKey: .unit)
    better = try container.decode(PublishedDirection.self, forKey: .better)
    spread = try container.decode(PublishedSpread.self, forKey: .spread)
    let divisor =
      try container.decodeIfPresent(PublishedSpreadDivisor.self, forKey: .spreadDivisor) ?? .sample
    spreadDivisor = divisor
    let runs = try container.decodeIfPresent(Int.self, forKey: .n)
    n = runs
    nSource = try container.decodeIfPresent(String.self, forKey: .nSource)
    requires = try container.decode([String].self, forKey: .requires)
    columns = try container.decodeIfPresent([PublishedColumn].self, forKey: .column) ?? []
    cells = try (container.decodeIfPresent([PrintedCell].self, forKey: .cell) ?? [])
      .map { $0.resolved(n: runs, divisor: divisor) }
    margins = try container.decodeIfPresent([PublishedMargin].self, forKey: .margin) ?? []
    claims = try container.decodeIfPresent([PublishedClaim].self, forKey: .claim) ?? []
    hyperparameters =
      try container.decodeIfPresent([PublishedHyperparameter].self, forKey: .hyperparameter) ?? []
  }
}

extension PublishedExhibit {
  /// An exhibit that no file describes and no paper prints: no numbers, no claims.
  package init(
    paper: String, id: String, title: String, caption: String, source: PublishedSource,
    metric: String, unit: String, better: PublishedDirection, requires: [String]
  ) {
    self.paper = paper
    self.id = id
    self.title = title
    self.caption = caption
    self.source = source
    self.metric = metric
    self.unit = unit
    self.better = better
    self.requires = requires
    spread = .nothing
    n = nil
    nSource = nil
    columns = []
    cells = []
    spreadDivisor = .sample
    margins = []
    claims = []
    hyperparameters = []
  }
}

/// A cell as the file writes it, before it takes what the exhibit says of all its cells.
private struct PrintedCell: Decodable {
  let row, column: String
  let mean: Double
  let sd, ci95: Double?
  let n: Int?

  private enum Keys: CodingKey { case row, column, mean, sd, ci95, n }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    row = try container.decode(String.self, forKey: .row)
    column = try container.decode(String.self, forKey: .column)
    mean = try container.decodeNumber(forKey: .mean)
    sd = try container.decodeNumberIfPresent(forKey: .sd)
    ci95 = try container.decodeNumberIfPresent(forKey: .ci95)
    n = try container.decodeIfPresent(Int.self, forKey: .n)
  }

  func resolved(n exhibitRuns: Int?, divisor: PublishedSpreadDivisor) -> PublishedCell {
    let runs = n ?? exhibitRuns
    func cell(_ deviation: Double?) -> PublishedCell {
      PublishedCell(
        row: row, column: column, mean: mean, standardDeviation: deviation,
        confidenceHalfWidth: ci95, n: runs, printedDeviation: sd, divisor: divisor)
    }
    return cell((ci95 ?? sd).flatMap { cell(nil).deviation(ofPrinted: $0) })
  }
}

extension PublishedHyperparameter: Decodable {
  private enum Keys: CodingKey { case name, row, column, value, unit, section }

  /// Reads a setting; a unit that is absent is empty.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    name = try container.decode(String.self, forKey: .name)
    row = try container.decodeIfPresent(String.self, forKey: .row)
    column = try container.decodeIfPresent(String.self, forKey: .column)
    value = try container.decodeNumber(forKey: .value)
    unit = try container.decodeIfPresent(String.self, forKey: .unit) ?? ""
    section = try container.decode(String.self, forKey: .section)
  }
}

extension KeyedDecodingContainer {
  /// A number that TOML may write with or without a decimal point.
  func decodeNumber(forKey key: Key) throws -> Double {
    if let whole = try? decode(Int.self, forKey: key) { return Double(whole) }
    return try decode(Double.self, forKey: key)
  }

  /// The same, nil where the key is absent.
  func decodeNumberIfPresent(forKey key: Key) throws -> Double? {
    contains(key) ? try decodeNumber(forKey: key) : nil
  }
}
