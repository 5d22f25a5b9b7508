/// The JSON of an exhibit. Every key is always there, null where nothing is known, so that a reader
/// needn't test for absence; but `ours` only where the exhibit is, `reduction` and `directions`
/// only where the protocol is a smaller one, `engine` only where a device trained the runs. JSON
/// has no infinities: a number that is not finite is null.
/// `captionIsOurs` stands only where it isn't the paper's.

extension ExhibitReport: Codable {
  private enum CodingKeys: String, CodingKey {
    case exhibit, title, caption, scale, command, data, version, numericVersion, cells, claims,
      statistics
    case notes, reduction, directions, engine
    case isOurs = "ours"
    case isCaptionOurs = "captionIsOurs"
  }

  /// Reads the keys written by `encode(to:)`; reports of before there were statistics lack those.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    exhibit = try container.decode(String.self, forKey: .exhibit)
    title = try container.decode(String.self, forKey: .title)
    caption = try container.decode(String.self, forKey: .caption)
    isCaptionOurs = try container.decodeIfPresent(Bool.self, forKey: .isCaptionOurs) ?? false
    scale = try container.decode(String.self, forKey: .scale)
    reduction = try container.decodeIfPresent(String.self, forKey: .reduction)
    isOurs = try container.decodeIfPresent(Bool.self, forKey: .isOurs) ?? false
    command = try container.decode(String.self, forKey: .command)
    data = try container.decode([DataReference].self, forKey: .data)
    numericVersion = try container.decode(Int.self, forKey: .numericVersion)
    engine = try container.decodeIfPresent(String.self, forKey: .engine)
    cells = try container.decode([Cell].self, forKey: .cells)
    directions = try container.decodeIfPresent([Direction].self, forKey: .directions) ?? []
    claims = try container.decode([Claim].self, forKey: .claims)
    statistics =
      try container.decodeIfPresent([StatisticalComparison].self, forKey: .statistics) ?? []
    notes = try container.decode([String].self, forKey: .notes)
  }

  /// Writes every key.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(exhibit, forKey: .exhibit)
    try container.encode(title, forKey: .title)
    try container.encode(caption, forKey: .caption)
    if isCaptionOurs { try container.encode(true, forKey: .isCaptionOurs) }
    try container.encode(scale, forKey: .scale)
    try container.encodeIfPresent(reduction, forKey: .reduction)
    if isOurs { try container.encode(true, forKey: .isOurs) }
    try container.encode(command, forKey: .command)
    try container.encode(data, forKey: .data)
    try container.encode(ProgramVersion.current, forKey: .version)
    try container.encode(numericVersion, forKey: .numericVersion)
    try container.encodeIfPresent(engine, forKey: .engine)
    try container.encode(cells, forKey: .cells)
    if !directions.isEmpty { try container.encode(directions, forKey: .directions) }
    try container.encode(claims, forKey: .claims)
    try container.encode(statistics, forKey: .statistics)
    try container.encode(notes, forKey: .notes)
  }
}

extension Sample: Codable {
  private enum CodingKeys: String, CodingKey {
    case mean, n
    case standardDeviation = "sd"
  }

  /// Reads the keys written by `encode(to:)`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    mean = try container.decode(Double?.self, forKey: .mean) ?? .nan
    standardDeviation = try container.decode(Double?.self, forKey: .standardDeviation)
    count = try container.decode(Int?.self, forKey: .n)
  }

  /// Writes every key, null where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(mean.finite, forKey: .mean)
    try container.encode(standardDeviation?.finite, forKey: .standardDeviation)
    try container.encode(count, forKey: .n)
  }
}

extension Cell: Codable {
  private enum CodingKeys: String, CodingKey {
    case row, column, reading, published, measured, margin, publishedSpread
    case difference, halfWidth, p, adjustedP, runsNeeded, verdict, note, runs
  }

  /// Reads the keys written by `encode(to:)`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    row = try container.decode(String.self, forKey: .row)
    column = try container.decode(String.self, forKey: .column)
    reading = try container.decode(String.self, forKey: .reading)
    metric = try ReportedMetric(keysOf: decoder)
    published = try container.decode(Sample?.self, forKey: .published)
    measured = try container.decode(Sample?.self, forKey: .measured)
    margin = try Self.range(try container.decode([Double]?.self, forKey: .margin))
    publishedSpread = try Self.range(
      try container.decode([Double]?.self, forKey: .publishedSpread))
    difference = try container.decode(Double?.self, forKey: .difference)
    halfWidth = try container.decode(Double?.self, forKey: .halfWidth)
    p = try container.decode(Double?.self, forKey: .p)
    adjustedP = try container.decode(Double?.self, forKey: .adjustedP)
    runsNeeded = try container.decode(Int?.self, forKey: .runsNeeded)
    verdict = try container.decode(Verdict?.self, forKey: .verdict)
    note = try container.decode(String?.self, forKey: .note)
    runs = try container.decode([String].self, forKey: .runs)
  }

  /// Writes every key, null where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(row, forKey: .row)
    try container.encode(column, forKey: .column)
    try container.encode(reading, forKey: .reading)
    try metric.encodeKeys(to: encoder)
    try container.encode(published, forKey: .published)
    try container.encode(measured, forKey: .measured)
    try container.encode(margin.map { [$0.lowerBound, $0.upperBound] }, forKey: .margin)
    try container.encode(
      publishedSpread.map { [$0.lowerBound, $0.upperBound] }, forKey: .publishedSpread)
    try container.encode(difference?.finite, forKey: .difference)
    try container.encode(halfWidth?.finite, forKey: .halfWidth)
    try container.encode(p?.finite, forKey: .p)
    try container.encode(adjustedP?.finite, forKey: .adjustedP)
    try container.encode(runsNeeded, forKey: .runsNeeded)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(note, forKey: .note)
    try container.encode(runs, forKey: .runs)
  }

  /// The range of two ends in order.
  private static func range(_ ends: [Double]?) throws -> ClosedRange<Double>? {
    guard let ends else { return nil }
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "a range has two ends in order, not \(ends)"))
    }
    return ends[0]...ends[1]
  }
}

extension Double {
  /// The number itself, or nil for an infinity or not a number.
  var finite: Double? { isFinite ? self : nil }
}
