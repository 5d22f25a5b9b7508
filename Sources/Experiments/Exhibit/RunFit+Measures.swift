import Datasets
import Exhibits
import Measurements
import Training

/// Whether what is measured can be had of a run, which is known before it is trained.
extension RunFit {
  /// Throws where a run of these settings doesn't have the measure.
  ///
  /// - Parameters:
  ///   - metric: what the measure's metric is called at the scale.
  ///   - split: what stands in for the run's data.
  /// - Throws: `ExperimentError.unknownName` for a metric that the run hasn't, `.contradiction` for
  ///   a quantity of other data.
  func check(
    _ measure: Measure, called metric: String, on split: DataSplit
  ) throws(ExperimentError) {
    if let quantity = measure.quantity {
      try check(quantity, of: metric, on: split.test)
      return
    }
    let known = MetricDescription.names(of: run, on: split)
    guard known.contains(metric) else {
      throw ExperimentError.unknownName(
        file: file, key: "measure", name: metric, of: "a run of \(place)",
        nearest: EditDistance.nearest(to: metric, among: known))
    }
  }

  /// Throws where a quantity is of other examples than the run's.
  private func check(
    _ quantity: Quantity, of metric: String, on set: ExampleSet
  ) throws(ExperimentError) {
    switch quantity {
    case .usps:
      guard set.featureShape == [1, USPS.upsampledSide, USPS.upsampledSide] else {
        throw misfit(metric, needs: "MNIST's digits")
      }
    case .whiteNoise, .foolingDistances, .gradientNorms:
      guard case .classes = set.targets, run.loss.isClassification else {
        throw misfit(metric, needs: "classified images")
      }
    case .jacobianNorm, .trainingJacobianNorm, .decisionCells, .projectionVariance,
      .closedFormDifference, .inverseErrors, .trainingHistory, .foolingTransfer,
      .fartherBoundaries:
      return
    }
  }

  private func misfit(_ metric: String, needs: String) -> ExperimentError {
    .contradiction(
      file: file, key: "measure",
      reason: "\(metric) is of \(needs), \(place) of \(run.data.title): choose another measure")
  }
}
