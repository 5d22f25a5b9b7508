/// The JSON of an exhibit. Every key is always there, null where nothing is known, so that a
/// reader needn't test for absence. JSON has no infinities: a number that is not finite is null.

extension Sample: Codable {
  private enum CodingKeys: String, CodingKey {
    case mean, n
    case standardDeviation = "sd"
  }

  /// Reads the keys written by `encode(to:)`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    mean = try container.decode(Double?.self, forKey: .mean) ?? .nan
    standardDeviation = try container.decode(Double?.self, forKey: .standardDeviation)
    count = try container.decode(Int?.self, forKey: .n)
  }

  /// Writes every key, null where nothing is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(mean.finite, forKey: .mean)
    try container.encode(standardDeviation?.finite, forKey: .standardDeviation)
    try container.encode(count, forKey: .n)
  }
}

extension Cell: Codable {
  private enum CodingKeys: String, CodingKey {
    case row, column, reading, metric, unit, direction, tolerance, decimals
    case published, measured, difference, p, verdict, note, runs
  }

  /// Reads the keys written by `encode(to:)`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    row = try container.decode(String.self, forKey: .row)
    column = try container.decode(String.self, forKey: .column)
    reading = try container.decode(String.self, forKey: .reading)
    metric = Metric(
      name: try container.decode(String.self, forKey: .metric),
      unit: try container.decode(String.self, forKey: .unit),
      direction: try container.decode(Metric.Direction.self, forKey: .direction),
      tolerance: try container.decode(Double?.self, forKey: .tolerance),
      decimals: try container.decode(Int.self, forKey: .decimals))
    published = try container.decode(Sample?.self, forKey: .published)
    measured = try container.decode(Sample?.self, forKey: .measured)
    difference = try container.decode(Double?.self, forKey: .difference)
    p = try container.decode(Double?.self, forKey: .p)
    verdict = try container.decode(Verdict?.self, forKey: .verdict)
    note = try container.decode(String?.self, forKey: .note)
    runs = try container.decode([String].self, forKey: .runs)
  }

  /// Writes every key, null where nothing is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(row, forKey: .row)
    try container.encode(column, forKey: .column)
    try container.encode(reading, forKey: .reading)
    try container.encode(metric.name, forKey: .metric)
    try container.encode(metric.unit, forKey: .unit)
    try container.encode(metric.direction, forKey: .direction)
    try container.encode(metric.tolerance?.finite, forKey: .tolerance)
    try container.encode(metric.decimals, forKey: .decimals)
    try container.encode(published, forKey: .published)
    try container.encode(measured, forKey: .measured)
    try container.encode(difference?.finite, forKey: .difference)
    try container.encode(p?.finite, forKey: .p)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(note, forKey: .note)
    try container.encode(runs, forKey: .runs)
  }
}

extension Double {
  /// The number itself, or nil for an infinity or not a number.
  var finite: Double? { isFinite ? self : nil }
}
