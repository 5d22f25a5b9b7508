import Datasets
import Training

/// How well the inverse of a function learned through its Jacobian inverts its target and itself.
///
/// It is asked at so many inputs spread over [-1, 1] (Lorraine, Hossain 2019, §4.3).
///
/// Values: the errors |f⁻¹(t(x)) − x| for the target t, then those for the learned function itself.
/// Metrics: `inverseErrorOfTarget` and `inverseErrorOfOwn`, their means.
struct InverseErrors: MeasuredQuantity {
  /// How many inputs.
  let points: Int

  var title: String { "errors of the inverse at \(points) inputs" }

  /// Some hundred evaluations an integral or its inverse.
  var expectedAnswers: Int { 300 * points }

  func findings(in context: MeasurementContext) throws -> Findings {
    let run = context.run
    guard let integration = run.integration, case .function(let specification) = run.data,
      integration.start.count == 1, points > 1
    else {
      throw MeasurementError.unfitNetwork(
        quantity: title, needs: "one input, a Jacobian as its output and two points")
    }
    let learned = try IntegratedFunction(run, integration, weights: context.weights)
    var (target, own): ([Double], [Double]) = ([], [])
    try context.watch.forEachPiece(of: points, size: 1) { places in
      for place in places {
        let x = -1 + 2 * Double(place) / Double(points - 1)
        let value = specification.function.value(at: [x])
        target.append(abs(try learned.inverse(of: [value])[0] - x))
        own.append(abs(try learned.inverse(of: try learned.value(at: [x]))[0] - x))
      }
    }
    let metrics = [
      MeasuredMetric.inverseErrorOfTarget: mean(target),
      MeasuredMetric.inverseErrorOfOwn: mean(own),
    ]
    return Findings(metrics: metrics, values: target + own, examples: points)
  }
}
