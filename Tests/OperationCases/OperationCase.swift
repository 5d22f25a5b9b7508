import Autodiff

/// One row of the table of operations: a fixture's name and the same function in our operations.
///
/// A row's inputs come in the fixture's order. Tolerances are relative to the largest value
/// compared.
package struct OperationCase: Sendable, CustomStringConvertible {
  /// How the output depends on the batch.
  package enum Reduction: Sendable {
    case none
    case sum
    case mean
    /// By statistics of the batch, so that no example's result is its own.
    case statistics
  }

  package let name: String
  package let reduction: Reduction
  package let tolerances: Tolerances
  /// False where a part carries no derivative by convention, as a maximum; JAX is told to do the
  /// same, but central differences see the true derivative.
  package let isFullyDifferentiated: Bool
  package let build: @Sendable ([Tensor]) -> Tensor

  package init(
    _ name: String, reduction: Reduction = .none, tolerances: Tolerances = .standard,
    isFullyDifferentiated: Bool = true,
    build: @escaping @Sendable ([Tensor]) -> Tensor
  ) {
    self.name = name
    self.reduction = reduction
    self.tolerances = tolerances
    self.isFullyDifferentiated = isFullyDifferentiated
    self.build = build
  }

  package var description: String { name }

  package static func named(_ name: String) -> OperationCase? { all.first { $0.name == name } }

  package static let all = elementwise + reductions + linear + compositions + channels
  package static let fullyDifferentiated = all.filter(\.isFullyDifferentiated)

  package static let elementwise: [OperationCase] = [
    OperationCase("sum of two") { ($0[0] + $0[1]) * ($0[0] + $0[1]) },
    OperationCase("difference") { ($0[0] - $0[1]) * ($0[0] - $0[1]) },
    OperationCase("product") { $0[0] * $0[1] },
    OperationCase("negation") { -$0[0] * $0[0] },
    OperationCase("scaled") { ($0[0] * 1.7) * $0[0] },
    OperationCase("shifted") { ($0[0] + 0.3) * $0[0] },
    OperationCase("exponential") { $0[0].exponential() },
    OperationCase("logarithm") { $0[0].logarithm() },
    OperationCase("hyperbolicTangent") { $0[0].hyperbolicTangent() },
    OperationCase("rectified") { $0[0].rectified() * $0[0] },
    OperationCase("softplus") { $0[0].softplus() },
    OperationCase("sigmoid") { $0[0].sigmoid() },
    OperationCase("reciprocal") { $0[0].reciprocal() },
    OperationCase("squareRoot") { $0[0].squareRoot() },
    OperationCase("squared") { $0[0].squared() },
    OperationCase("absolute") { $0[0].absolute() * $0[0] },
    OperationCase("parameter elementwise") { $0[0].exponential() * $0[0].hyperbolicTangent() },
  ]

  package static let reductions: [OperationCase] = [
    OperationCase("sum keeping 0") { $0[0].squared().sum() },
    OperationCase("sum keeping 1") { ($0[0].squared() * $0[0]).sum(keeping: 1) },
    OperationCase("maximum keeping 0", isFullyDifferentiated: false) {
      $0[0].squared() * $0[0].maximum().broadcast(trailing: $0[0].shape.dimensions)
    },
    OperationCase("maximum keeping 1", isFullyDifferentiated: false) {
      $0[0].squared() * $0[0].maximum(keeping: 1).broadcast(trailing: [3])
    },
    OperationCase("broadcast") { $0[0].squared().broadcast(trailing: [3]) },
    OperationCase("sumOverBatch", reduction: .sum) { $0[0].exponential().sumOverBatch() },
    OperationCase("meanOverBatch", reduction: .mean) { $0[0].exponential().meanOverBatch() },
    OperationCase("addingBias") {
      let y = $0[1].addingBias($0[0])
      return y.squared() * y
    },
    OperationCase("broadcastOverBatch") { $0[0].squared().broadcastOverBatch() * $0[1] },
    OperationCase("unbatched input") { $0[0].hyperbolicTangent().broadcastOverBatch() * $0[1] },
    OperationCase("reshaped") { $0[0].squared().reshaped([3, 2]).sum(keeping: 1) },
    OperationCase("maxPooled") { ($0[0].squared() * $0[0]).maxPooled(window: 2) },
  ]

  package static let linear: [OperationCase] = [
    OperationCase("matrixProduct") { matrixProduct($0[0], $0[1]) },
    OperationCase("convolution, padding 0") { convolution($0[0], $0[1], padding: 0) },
    OperationCase("convolution, padding 2") { convolution($0[0], $0[1], padding: 2) },
    OperationCase("convolution, padding 2, window 5") { convolution($0[0], $0[1], padding: 2) },
    OperationCase("convolution, padding 1, stride 2") {
      convolution($0[0], $0[1], padding: 1, stride: 2)
    },
    OperationCase("convolution, window 1, stride 2") { convolution($0[0], $0[1], stride: 2) },
    OperationCase("subsampled") {
      ($0[0].squared() * $0[0]).subsampled(stride: 2, channels: 3).squared()
    },
    OperationCase("averagePooled") {
      ($0[0].squared() * $0[0]).averagePooled(stride: 2, channels: 3).squared()
    },
    OperationCase("maxPooled, overlapping") {
      ($0[0].squared() * $0[0].squared()).maxPooled(window: 3, stride: 2, padding: 1)
    },
    OperationCase("product with logarithms") { matrixProduct($0[0], $0[1].logarithm()) },
    OperationCase("norm of a product") {
      matrixProduct($0[0], $0[1]).squared().sum().squareRoot()
    },
    OperationCase("convolution of reciprocals") {
      convolution($0[0], $0[1].reciprocal(), padding: 0)
    },
  ]

  package static let compositions: [OperationCase] = [
    OperationCase("logSoftmax") { logSoftmax($0[0]) },
    OperationCase("softmax") { softmax($0[0]) },
    OperationCase("softmax cross-entropy", reduction: .mean) { crossEntropy($0[0], $0[1]) },
    OperationCase("tanh perceptron") {
      let hidden = matrixProduct($0[0], $0[4]).addingBias($0[1]).hyperbolicTangent()
      return matrixProduct($0[2], hidden).addingBias($0[3])
    },
    // Float's second derivatives are small differences of large terms here.
    OperationCase(
      "convolutional network", reduction: .mean, tolerances: Tolerances(floatSecond: 1e-4)
    ) {
      let maps = convolution($0[0], $0[4], padding: 0).addingBias($0[1]).rectified()
      let features = maps.maxPooled(window: 2).reshaped([8])
      return crossEntropy(matrixProduct($0[2], features).addingBias($0[3]), $0[5])
    },
  ]

  package static let channels: [OperationCase] = [
    OperationCase("channelSum", reduction: .sum) { $0[0].exponential().channelSum() },
    OperationCase("channelProduct", reduction: .sum) {
      channelProduct($0[0].exponential(), $0[1])
    },
    OperationCase("scaled channels") {
      let y = $0[2].scaled(by: $0[0], adding: $0[1])
      return y.squared() * y
    },
    OperationCase("sums of scaled channels") {
      let (a, b, x, y, z) = ($0[0], $0[1], $0[2], $0[3], $0[4])
      let three = x.scaled(by: a, adding: b) + y.scaled(by: b, adding: a) + x.scaled(by: b) + z
      return (three + (y * z).scaled(by: a) + (x * z).scaled(by: a)).squared()
    },
    OperationCase("channelMoments", reduction: .statistics) {
      let (mean, variance) = $0[0].channelMoments()
      return mean * variance.exponential()
    },
    OperationCase("batchNormalization", reduction: .statistics) {
      let y = normalized($0[0], $0[1], $0[2], epsilon: 0.01)
      return y.squared() * y
    },
    OperationCase("batchNormalization of features", reduction: .statistics) {
      normalized($0[0], $0[1], $0[2], epsilon: 0.5).squared()
    },
    OperationCase("normalized convolutional network", reduction: .statistics) {
      let maps = normalized(convolution($0[0], $0[5]), $0[1], $0[2], epsilon: 0.001)
      let features = maps.maxPooled(window: 2).rectified().reshaped([8])
      return matrixProduct($0[3], features).addingBias($0[4])
    },
    // Two normalizations over few values, each of which subtracts a mean and divides by a
    // deviation.
    OperationCase(
      "residual network", reduction: .statistics, tolerances: Tolerances(floatFirst: 2e-5)
    ) {
      let stem = convolution($0[0], $0[9], padding: 1).softplus()
      let inner = normalized(
        convolution($0[1], stem, padding: 1, stride: 2), $0[2], $0[3], epsilon: 0.1
      ).softplus()
      let outer = normalized(convolution($0[4], inner, padding: 1), $0[5], $0[6], epsilon: 0.1)
      let sum = (outer + stem.subsampled(stride: 2, channels: 3)).softplus()
      let features = sum.sum(keeping: 1) * (1.0 / 6)
      return matrixProduct($0[7], features).addingBias($0[8])
    },
  ]

  private static func normalized(
    _ x: Tensor, _ gamma: Tensor, _ beta: Tensor, epsilon: Double
  ) -> Tensor {
    let (mean, variance) = x.channelMoments()
    return batchNormalization(
      x, mean: mean, variance: variance, gamma: gamma, beta: beta, epsilon: epsilon)
  }

  private static func crossEntropy(_ logits: Tensor, _ targets: Tensor) -> Tensor {
    -(targets * logSoftmax(logits)).sum().meanOverBatch()
  }
}
