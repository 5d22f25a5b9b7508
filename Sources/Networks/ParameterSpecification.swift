/// A parameter of a network: its name, its shape, and what an ``Initializer`` asks of it.
package struct ParameterSpecification: Hashable, Sendable {
  /// What a parameter does in its layer.
  package enum Role: Hashable, Sendable {
    /// Multiplies the layer's operand.
    case weight
    /// Is added to the product.
    case bias
    /// Multiplies a normalized channel: γ.
    case normalizationScale
    /// Is added to a normalized channel: β.
    case normalizationShift
    /// A channel's mean over the training examples, estimated after the last step.
    case populationMean
    /// A channel's variance over the training examples, estimated after the last step.
    case populationVariance

    /// Whether steps move the parameter; what they don't is estimated.
    package var isTrained: Bool {
      switch self {
      case .weight, .bias, .normalizationScale, .normalizationShift: true
      case .populationMean, .populationVariance: false
      }
    }
  }

  /// The name, unique in the network, as `convolution1.weight`.
  package let name: String
  /// The dimensions; `[outputs, inputs]`, `[outputs, inputs, window, window]`, or `[outputs]`.
  package let dimensions: [Int]
  /// What the parameter does.
  package let role: Role
  /// The number of values that one output of the layer is a sum over.
  package let fanIn: Int
  /// The number of outputs that one input of the layer goes into (windows uncut by borders).
  package let fanOut: Int
  /// Of a convolution's weight, the outputs of one input with the stride counted,
  /// `channels · window² / stride²`.
  ///
  /// A dense layer that stands for a convolution over the whole image has it too; nil elsewhere.
  package let convolutionFanOut: Int?

  /// A parameter by its parts.
  package init(
    name: String, dimensions: [Int], role: Role, fanIn: Int, fanOut: Int,
    convolutionFanOut: Int? = nil
  ) {
    self.name = name
    self.dimensions = dimensions
    self.role = role
    self.fanIn = fanIn
    self.fanOut = fanOut
    self.convolutionFanOut = convolutionFanOut
  }

  /// The number of values.
  package var count: Int { dimensions.reduce(1, *) }
}
