import Datasets
import Training

/// How well a network of MNIST's digits does on the USPS test images, upsampled to 28 × 28.
///
/// That is what Hoffman et al. 2019, Table 2, shows: see
/// ``Datasets/DataLibrary/upsampledUSPS(_:)``.
///
/// Values: for each image 1 where its digit is recognized, else 0. Metric: `uspsAccuracy`, in
/// percent.
struct USPSAccuracy: MeasuredQuantity {
  /// Where the corners of the images lie in upsampling.
  let corners: CornerRule

  var title: String {
    switch corners {
    case .halfPixels: "accuracy on USPS"
    case .alignedCorners: "accuracy on USPS, corners aligned"
    }
  }

  var files: QuantityFiles? {
    QuantityFiles(name: "usps", digest: DataLibrary.uspsDigest) { _ = try $0.usps() }
  }

  var expectedAnswers: Int { 2007 }

  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet {
    try library.upsampledUSPS(corners)
  }

  func findings(in context: MeasurementContext) throws -> Findings {
    try checkFit(context)
    let classifier = try TrainedNetwork(context.seenRun(), weights: context.weights)
    let set = context.examples
    var values: [Double] = []
    try context.watch.forEachPiece(of: set.count) { places in
      values += try classifier.areRight(set.piece(places)).map { $0 ? 1 : 0 }
    }
    return Findings(
      metrics: [MeasuredMetric.uspsAccuracy: 100 * mean(values)], values: values,
      examples: set.count)
  }
}
