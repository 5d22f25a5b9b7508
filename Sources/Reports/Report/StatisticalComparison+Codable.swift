/// The JSON of a comparison: both samples and all that the test gave, null where there is none.
///
/// What follows from the samples is written for readers and computed again on reading.

extension StatisticalComparison.Side: Codable {
  private enum CodingKeys: String, CodingKey {
    case name
  }

  /// Reads the keys written by `encode(to:)`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(try container.decode(String.self, forKey: .name), try Sample(from: decoder))
  }

  /// Writes the name beside the sample's own keys.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try sample.encode(to: encoder)
  }
}

extension StatisticalComparison: Codable {
  private enum CodingKeys: String, CodingKey {
    case context, first, second, pairing, published, familySize
    case difference, standardError, t, degreesOfFreedom, p, correctedP, interval
    case hedgesG, effect, replication, ratio, sentence
  }

  /// Reads the samples and what is measured, and makes the test again.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let familySize = try container.decode(Int.self, forKey: .familySize)
    guard familySize > 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .familySize, in: container,
        debugDescription: "a family has one comparison or more, not \(familySize)")
    }
    self.init(
      context: try container.decode(String.self, forKey: .context),
      try container.decode(Side.self, forKey: .first),
      with: try container.decode(Side.self, forKey: .second),
      metric: try ReportedMetric(keysOf: decoder),
      pairing: try container.decodeIfPresent(Pairing.self, forKey: .pairing),
      published: try container.decodeIfPresent(Printed.self, forKey: .published),
      familySize: familySize)
  }

  /// Writes every key, null where there is no test.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(context, forKey: .context)
    try container.encode(first, forKey: .first)
    try container.encode(second, forKey: .second)
    try metric.encodeKeys(to: encoder)
    try container.encode(pairing, forKey: .pairing)
    try container.encode(published, forKey: .published)
    try container.encode(familySize, forKey: .familySize)
    try container.encode(test?.difference, forKey: .difference)
    try container.encode(test?.standardError, forKey: .standardError)
    try container.encode(test?.t, forKey: .t)
    try container.encode(test?.degreesOfFreedom, forKey: .degreesOfFreedom)
    try container.encode(test?.p, forKey: .p)
    try container.encode(test?.correctedP, forKey: .correctedP)
    try container.encode(
      test.map { [$0.interval.lowerBound, $0.interval.upperBound] }, forKey: .interval)
    try container.encode(test?.hedgesG, forKey: .hedgesG)
    try container.encode(test?.effect.rawValue, forKey: .effect)
    try container.encode(replication?.verdict, forKey: .replication)
    try container.encode(replication?.ratio?.finite, forKey: .ratio)
    try container.encode(sentence, forKey: .sentence)
  }
}
