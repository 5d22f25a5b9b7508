/// The JSON of a direction: both effects with their differences in the metric's unit and in
/// standard errors, null where there is no test.
extension Direction: Codable {
  private enum CodingKeys: String, CodingKey {
    case context, first, second, published, measured, verdict
  }

  private enum EffectKeys: String, CodingKey {
    case first, second, pairing, difference, standardErrors, p
  }

  /// Reads the keys written by `encode(to:)`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func effect(_ key: CodingKeys) throws -> Effect {
      let nested = try container.nestedContainer(keyedBy: EffectKeys.self, forKey: key)
      return Effect(
        try nested.decode(Sample.self, forKey: .first),
        over: try nested.decode(Sample.self, forKey: .second),
        pairing: try nested.decodeIfPresent(Pairing.self, forKey: .pairing))
    }
    self.init(
      context: try container.decode(String.self, forKey: .context),
      first: try container.decode(String.self, forKey: .first),
      second: try container.decode(String.self, forKey: .second),
      metric: try ReportedMetric(keysOf: decoder),
      published: try effect(.published), measured: try effect(.measured))
  }

  /// Writes every key.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(context, forKey: .context)
    try container.encode(first, forKey: .first)
    try container.encode(second, forKey: .second)
    try metric.encodeKeys(to: encoder)
    for (key, effect) in [(CodingKeys.published, published), (.measured, measured)] {
      var nested = container.nestedContainer(keyedBy: EffectKeys.self, forKey: key)
      try nested.encode(effect.first, forKey: .first)
      try nested.encode(effect.second, forKey: .second)
      try nested.encodeIfPresent(effect.pairing, forKey: .pairing)
      try nested.encode(effect.difference.finite, forKey: .difference)
      try nested.encode(effect.t?.finite, forKey: .standardErrors)
      try nested.encode(effect.p?.finite, forKey: .p)
    }
    try container.encode(verdict, forKey: .verdict)
  }
}
