import Foundation
import Measurements
import Reports
import Training

/// What an experiment measures of each run: one of its metrics, or one of a measurement's.
package struct Measure: Hashable, Sendable {
  /// The name that tables give it.
  package let name: String
  /// The metric, as results record it.
  package let metric: String
  /// What is measured for it; nil for a metric of the run itself.
  package let quantity: Quantity?
  /// The metric's unit; empty for a pure number.
  package let unit: String
  /// Which direction is an improvement.
  package let better: PublishedDirection

  /// What a measure is in a file, where it isn't a metric's name alone.
  static let kind = SettingKind.table([
    .required("metric", .text), .optional("name", .text),
    .optional("quantity", QuantitySchema.quantity),
  ])

  /// Reads what stands at `measure`: a metric's name, or a list of names and tables.
  static func all(
    _ setting: Setting, _ checker: SettingChecker
  ) throws(ExperimentError) -> [Measure] {
    guard let list = setting.list else { return [try Measure(setting, at: "measure", checker)] }
    var measures: [Measure] = []
    for (place, one) in list.enumerated() {
      measures.append(try Measure(one, at: "measure[\(place + 1)]", checker))
    }
    guard !measures.isEmpty else {
      throw .outOfRange(
        file: checker.file, key: "measure", value: "a list of 0", range: "of 1 or more values")
    }
    var names: Set<String> = []
    for measure in measures where !names.insert(measure.name).inserted {
      throw .contradiction(
        file: checker.file, key: "measure",
        reason: "\"\(measure.name)\" occurs twice; give one another name")
    }
    return measures
  }

  private init(
    _ setting: Setting, at key: String, _ checker: SettingChecker
  ) throws(ExperimentError) {
    let table: [String: Setting]
    if let name = setting.text {
      table = ["metric": .text(name)]
    } else {
      guard let found = setting.table else {
        throw .wrongType(
          file: checker.file, key: key,
          expected: "a metric's name, or a table of metric, name and quantity",
          found: setting.kindWord)
      }
      try checker.check(setting, is: Self.kind, at: key)
      table = found
    }
    let metricKey = setting.text == nil ? "\(key).metric" : key
    let metric = table["metric"]?.text ?? ""
    if let stated = table["quantity"] {
      let quantity = try Self.quantity(stated, at: "\(key).quantity", checker)
      self.quantity = quantity
      let known = MetricDescription.names(of: quantity)
      guard known.contains(metric) else {
        throw .unknownName(
          file: checker.file, key: metricKey, name: metric, of: "that quantity",
          nearest: checker.nearest(to: metric, known))
      }
    } else {
      let base = metric.split(separator: "@").first.map(String.init) ?? metric
      let known = MetricDescription.names
      guard known.contains(metric) || MetricDescription.onTheWay.contains(base) && base != metric
      else {
        throw .unknownWord(
          file: checker.file, key: metricKey, word: metric,
          nearest: checker.nearest(to: metric, known))
      }
      quantity = MetricDescription.quantity(of: metric)
      if quantity == nil, MetricDescription.needsQuantity.contains(metric) {
        throw .missingKey(
          file: checker.file, key: "\(key).quantity",
          expected: "the attack, such as foolingDistances = { attack = \"fgsm\", examples = 100 }")
      }
    }
    let description = MetricDescription(metric)
    self.metric = metric
    name = table["name"]?.text ?? description.title
    unit = description.unit
    better = description.better
  }

  private static func quantity(
    _ setting: Setting, at key: String, _ checker: SettingChecker
  ) throws(ExperimentError) -> Quantity {
    try checker.check(setting, is: QuantitySchema.quantity, at: key)
    let json = QuantitySchema.quantity.json(setting, seed: 0)
    do {
      return try JSONDecoder().decode(Quantity.self, from: JSONEncoder().encode(json))
    } catch {
      throw .contradiction(file: checker.file, key: key, reason: "can't be used (\(error))")
    }
  }
}
