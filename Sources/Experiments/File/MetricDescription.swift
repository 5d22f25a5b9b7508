import Datasets
import Measurements
import Reports
import Training

/// A metric in words, and where it comes from.
struct MetricDescription {
  /// The name in words.
  let title: String
  /// The unit; empty for a pure number.
  let unit: String
  /// Which direction is an improvement.
  let better: PublishedDirection

  private struct Known {
    let title: String
    let unit: String
    let better: PublishedDirection

    init(_ title: String, _ unit: String, _ better: PublishedDirection) {
      (self.title, self.unit, self.better) = (title, unit, better)
    }
  }

  /// Metrics of runs, but for those of learned Jacobians, which serve one paper.
  private static let ofRuns: [String: Known] = [
    Metric.testAccuracy.rawValue: Known("test accuracy", "%", .higher),
    Metric.testTopFiveAccuracy.rawValue: Known("test accuracy, first five", "%", .higher),
    Metric.validationAccuracy.rawValue: Known("validation accuracy", "%", .higher),
    Metric.trainAccuracy.rawValue: Known("training accuracy", "%", .higher),
    Metric.testLoss.rawValue: Known("test loss", "", .lower),
    Metric.trainLoss.rawValue: Known("training loss", "", .lower),
    Metric.testMSE.rawValue: Known("test MSE", "", .lower),
    Metric.trainMSE.rawValue: Known("training MSE", "", .lower),
    Metric.totalVariation.rawValue: Known("total variation", "", .neither),
    Metric.trainSlopeError.rawValue: Known("squared slope error", "", .lower),
    Metric.testSquaredSlope.rawValue: Known("mean squared slope", "", .neither),
    Metric.turningPoints.rawValue: Known("turning points", "", .neither),
    Metric.penalty.rawValue: Known("penalty", "", .neither),
    Metric.weightNorm.rawValue: Known("‖w‖²", "", .neither),
  ]

  /// Metrics of measurements.
  private static let ofMeasurements: [String: Known] = [
    MeasuredMetric.jacobianNorm: Known("mean ‖J‖_F", "", .lower),
    MeasuredMetric.rootMeanSquareJacobianNorm: Known("root mean ‖J‖²_F", "", .lower),
    MeasuredMetric.meanSquaredJacobianNorm: Known("mean ‖J‖²_F of the logits", "", .lower),
    MeasuredMetric.meanSquaredProbabilityNorm: Known(
      "mean ‖J‖²_F of the probabilities", "", .lower),
    MeasuredMetric.meanSquaredLossGradient: Known("mean ‖∂L/∂x‖²", "", .lower),
    MeasuredMetric.uspsAccuracy: Known("accuracy on USPS", "%", .higher),
    MeasuredMetric.medianDistance: Known("median fooling distance", "", .higher),
    MeasuredMetric.meanDistance: Known("mean fooling distance", "", .higher),
    MeasuredMetric.meanDistanceUpTo5: Known("mean fooling distance, 5 at most", "", .higher),
    MeasuredMetric.shareFooled: Known("share fooled", "%", .lower),
  ]

  /// What is measured while a run is trained, as `testAccuracy@5000`.
  static let onTheWay = [Metric.testAccuracy.rawValue, Metric.jacobianNorm.rawValue]

  /// Metrics of an attack, which a file has to name.
  static let needsQuantity = [
    MeasuredMetric.medianDistance, MeasuredMetric.meanDistance, MeasuredMetric.meanDistanceUpTo5,
    MeasuredMetric.shareFooled,
  ]

  /// All that can be asked for, but for accuracies under noise, whose quantity is stated.
  static let names: [String] = (Array(ofRuns.keys) + Array(ofMeasurements.keys)).sorted()

  /// The metrics of a quantity.
  static func names(of quantity: Quantity) -> [String] {
    switch quantity {
    case .jacobianNorm, .trainingJacobianNorm:
      [MeasuredMetric.jacobianNorm, MeasuredMetric.rootMeanSquareJacobianNorm]
    case .gradientNorms: MeasuredMetric.ofGradientNorms
    case .usps: [MeasuredMetric.uspsAccuracy]
    case .whiteNoise(let deviations, _, _):
      deviations.map(MeasuredMetric.accuracy(deviation:))
    case .foolingDistances: needsQuantity
    case .decisionCells, .projectionVariance, .closedFormDifference, .inverseErrors,
      .trainingHistory, .foolingTransfer, .fartherBoundaries:
      []
    }
  }

  /// The quantity that a metric is of where a file states none; nil for a run's own metric.
  static func quantity(of metric: String) -> Quantity? {
    switch metric {
    case MeasuredMetric.jacobianNorm, MeasuredMetric.rootMeanSquareJacobianNorm: .jacobianNorm()
    case MeasuredMetric.uspsAccuracy: .usps()
    case _ where MeasuredMetric.ofGradientNorms.contains(metric): .gradientNorms()
    default: nil
    }
  }

  /// The metric of that name; one under noise or on the way by its parts.
  init(_ metric: String) {
    let parts = metric.split(separator: "@").map(String.init)
    let known = Self.ofRuns[metric] ?? Self.ofMeasurements[metric]
    if let known {
      (title, unit, better) = (known.title, known.unit, known.better)
    } else if parts.count == 2, parts[0] == "accuracy" {
      (title, unit, better) = ("accuracy under noise of \(parts[1])", "%", .higher)
    } else if parts.count == 2, let known = Self.ofRuns[parts[0]] ?? Self.ofMeasurements[parts[0]] {
      (title, unit, better) = ("\(known.title) after \(parts[1]) steps", known.unit, known.better)
    } else {
      (title, unit, better) = (metric, "", .neither)
    }
  }

  /// The metrics that a run has at its end.
  ///
  /// - Parameter split: its data, or what stands for them: parts that are empty have no metrics.
  static func names(of run: Run, on split: DataSplit) -> [String] {
    var metrics: [Metric] =
      run.loss.isClassification
      ? [
        .testAccuracy, .testTopFiveAccuracy, .validationAccuracy, .trainAccuracy, .testLoss,
        .trainLoss,
      ]
      : [
        .testMSE, .trainMSE, .totalVariation, .trainSlopeError, .testSquaredSlope,
        .turningPoints, .penalty,
      ]
    if run.integration != nil { metrics = [.testLoss, .trainLoss] }
    if split.validation.count == 0 { metrics.removeAll { $0 == .validationAccuracy } }
    if split.test.count == 0 {
      let ofTest: [Metric] = [.testMSE, .totalVariation, .testSquaredSlope, .turningPoints]
      metrics.removeAll { ofTest.contains($0) }
    }
    if run.network.architecture.inputDimensions != [1] {
      metrics.removeAll { $0 == .trainSlopeError || $0 == .testSquaredSlope }
    }
    if case .classes(_, let count) = split.test.targets, count < Evaluator.classesForTopFive {
      metrics.removeAll { $0 == .testTopFiveAccuracy }
    }
    let ends = (metrics + [.weightNorm]).map(\.rawValue)
    let onTheWay = (run.evaluations ?? []).flatMap { iteration in
      [Metric.testAccuracy, .jacobianNorm].map { $0.name(atIteration: iteration) }
    }
    return ends + onTheWay
  }
}
