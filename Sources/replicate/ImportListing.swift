import Exchange
import Foundation
import Reports

/// What `replicate import` prints.
struct ImportListing: Encodable {
  private var file: String
  private var network: String
  private var data: String
  private var parameters: Int
  private var testExamples: Int
  private var right: Int?
  private var accuracy: Double?
  private var testLoss: Double?
  private var jacobianNorm: Double
  private var normExamples: Int
  private var measurements: [Measured]

  private struct Measured: Encodable {
    var title: String
    var metrics: [String: Double]
  }

  init(_ path: String, _ network: ExchangedNetwork, _ answer: MeasuredNetwork.Answer) {
    file = path
    self.network = network.description.network.title
    data = network.description.data.title
    parameters = network.description.network.architecture.parameterCount
    testExamples = answer.testExamples
    right = answer.right
    accuracy = answer.right.map { 100 * Double($0) / Double(answer.testExamples) }
    testLoss = answer.testLoss
    jacobianNorm = answer.jacobianNorm
    normExamples = answer.jacobianNorms.count
    measurements = answer.measured.map { Measured(title: $0.title, metrics: $0.metrics) }
  }

  /// A line a number, names and numbers aligned.
  var text: String {
    var rows: [(name: String, value: String)] = [
      ("network", "\(network), \(parameters) parameters"),
      ("data", "\(data); \(testExamples) test examples"),
    ]
    if let right, let accuracy {
      rows.append(("right", "\(right)"))
      rows.append(("accuracy", NumberText.fixed(accuracy, decimals: 2) + " %"))
    }
    if let testLoss { rows.append(("test loss", NumberText.telling(testLoss, decimals: 6))) }
    rows.append(
      ("mean ‖J‖_F", NumberText.telling(jacobianNorm, decimals: 6) + " (\(normExamples) examples)"))
    for measured in measurements {
      for (name, value) in measured.metrics.sorted(by: { $0.key < $1.key }) {
        rows.append((name, NumberText.telling(value, decimals: 4) + " (\(measured.title))"))
      }
    }
    let width = rows.map(\.name.count).max() ?? 0
    return "\(file), trained elsewhere: measured and not recorded\n"
      + rows.map { $0.name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + $0.value }
      .map { $0 + "\n" }.joined()
  }
}
