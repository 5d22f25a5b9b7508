/// The keys of a metric, which stand beside those of what has it.
extension ReportedMetric {
  private enum CodingKeys: String, CodingKey {
    case metric, unit, direction, decimals
  }

  /// Reads the keys written by `encodeKeys(to:)`.
  init(keysOf decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let decimals = try container.decode(Int.self, forKey: .decimals)
    guard (0...20).contains(decimals) else {
      throw DecodingError.dataCorruptedError(
        forKey: .decimals, in: container, debugDescription: "0 to 20 decimals can be printed")
    }
    self.init(
      name: try container.decode(String.self, forKey: .metric),
      unit: try container.decode(String.self, forKey: .unit),
      direction: try container.decode(Direction.self, forKey: .direction),
      decimals: decimals)
  }

  /// Writes name, unit, direction and decimals beside what is there.
  func encodeKeys(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .metric)
    try container.encode(unit, forKey: .unit)
    try container.encode(direction, forKey: .direction)
    try container.encode(decimals, forKey: .decimals)
  }
}
