import Kernels

/// What an operation computes, as data: the vocabulary of a graph, for whoever computes it by other
/// means than a ``Program``.
///
/// The vocabulary is closed: a switch over it is complete or doesn't compile, so a new operation is
/// asked for everywhere. Shapes stand at the node (``GraphNode``); what follows from them isn't
/// repeated here.
package enum Primitive: Hashable, Sendable {
  // Leaves
  /// A value from outside.
  case input(name: String)
  /// A value from outside that training changes.
  case parameter(name: String)
  /// One repeated value, or one a feature.
  case constant([Double])

  // Value by value
  /// `a + b`, `a − b`, `a · b`.
  case add, subtract, multiply
  /// `factor · a` and `a + offset`.
  case scale(Double), offset(Double)
  /// `a²`, `1/a`, `√a`.
  case square, reciprocal, squareRoot
  /// `exp a` and `log a`.
  case exponential, logarithm
  /// `tanh a`, `log(1 + exp a)`, `1/(1 + exp(−a))`.
  case hyperbolicTangent, softplus, sigmoid
  /// `max(a, 0)`, 1 where `a > 0` else 0, `|a|`, and the sign, 0 for 0.
  case rectify, step, absolute, sign

  // Features and examples
  /// The same values under other feature dimensions.
  case reshape
  /// The sum and the maximum over the trailing dimensions that the result lacks.
  case sumTrailing, maximumTrailing
  /// Repeated along the trailing dimensions that the operand lacks.
  case broadcastTrailing
  /// The sum over the examples, and a value repeated for each of them.
  case sumOverBatch, broadcastOverBatch

  // Channels: indices of the first dimension
  /// `x[c, …] + bias[c]`.
  case addBias
  /// `Σ x`, `Σ x · y` and `Σ (x − mean)²` of each channel.
  case channelSum, channelProduct, channelSquaredDistance
  /// `shift[c] + Σ factor[c] · x[c, …]`: the tensors, of which some have factors, then those
  /// factors, then the shift if there is one.
  case channelCombination(hasFactor: [Bool], hasShift: Bool)

  // Products with weights
  /// `W x`, `Wᵀ g` and `g xᵀ` summed over the examples.
  case matrixProduct, transposedMatrixProduct, outerProduct
  /// `W ∗ x`, of weight and x.
  case convolution(ConvolutionGeometry)
  /// The cotangent of x, of weight and g.
  case convolutionDataGradient(ConvolutionGeometry)
  /// The cotangent of the weight, of g and x.
  case convolutionWeightGradient(ConvolutionGeometry)

  // Images
  /// The index of each window's first greatest value, row by row.
  case poolingChoice(window: Int)
  /// Each window's chosen value, of image and choice.
  case poolingGather(window: Int)
  /// Each value at its window's chosen place, of value and choice.
  case poolingScatter(window: Int)
  /// Windows laid side by side, and the sum of what that repeats.
  case unfolding(UnfoldingKernel.Geometry), folding(UnfoldingKernel.Geometry)
  /// Every so many rows and columns, and values put back there.
  case subsampling(SubsamplingKernel.Geometry), spreading(SubsamplingKernel.Geometry)
}
