import Datasets
import Foundation
import Training

extension Measurement {
  /// Which of the upsampled USPS images are recognized.
  func usps(
    _ corners: CornerRule, _ weights: Data, _ data: DataLibrary, _ watch: MeasurementWatch
  ) throws -> Findings {
    let side = USPS.upsampledSide
    let architecture = run.network.architecture
    guard architecture.inputDimensions == [1, side, side], architecture.outputDimensions == [10]
    else {
      throw MeasurementError.unfitNetwork(
        quantity: quantity.title, needs: "one channel of \(side) × \(side) and ten outputs")
    }
    let images = try data.upsampledUSPS(corners)
    let classifier = try TrainedClassifier(run, weights: weights)
    var values: [Double] = []
    try watch.forEachPiece(of: images.count) { places in
      values += classifier.areRight(images.piece(places)).map { $0 ? 1 : 0 }
    }
    return Findings(
      metrics: [
        MeasuredMetric.uspsAccuracy: 100 * values.reduce(0, +) / Double(max(values.count, 1))
      ],
      values: values, examples: values.count)
  }
}
