import Autodiff

/// A network by name and settings: the part of a run that says what is trained.
///
/// A network here is a few words that a run records; ``architecture`` says what they mean.
package enum Network: Codable, Hashable, Sendable {
  /// LeNet-5 in its modern form: see
  /// ``leNet5Architecture(activation:dropout:classes:normalization:)``.
  case leNet5(
    activation: Activation, dropout: Dropout?, classes: Int, normalization: Normalization? = nil)
  /// Dense layers of the given widths, input first, output last; activations between them.
  case multilayerPerceptron(widths: [Int], activation: Activation, dropout: Dropout?)
  /// A residual network.
  case residual(ResidualNetwork)
  /// The network of Papernot et al. 2016, or a narrower one: see
  /// ``ddNetArchitecture(dropout:classes:channels:hidden:)``. Widths that are nil are the paper's.
  case ddNet(dropout: Dropout?, classes: Int, channels: [Int]? = nil, hidden: Int? = nil)

  /// LeNet-5 with dropout of `dropoutRate` after both dense hidden layers.
  ///
  /// Varga et al. 2018, B.1 say "dropout after the dense hidden layer" of a network that has two;
  /// Hoffman et al. 2019, App. D put it after both, and so does this default.
  package static func leNet5(
    activation: Activation, dropoutRate: Double, normalization: Normalization? = nil
  ) -> Network {
    .leNet5(
      activation: activation,
      dropout: dropoutRate > 0 ? Dropout(rate: dropoutRate, hiddenLayers: [1, 2]) : nil,
      classes: 10, normalization: normalization)
  }

  /// What the name and the settings mean.
  package var architecture: Architecture {
    switch self {
    case .leNet5(let activation, let dropout, let classes, let normalization):
      Self.leNet5Architecture(
        activation: activation, dropout: dropout, classes: classes, normalization: normalization)
    case .multilayerPerceptron(let widths, let activation, let dropout):
      Self.multilayerPerceptronArchitecture(
        widths: widths, activation: activation, dropout: dropout)
    case .residual(let network): network.architecture
    case .ddNet(let dropout, let classes, let channels, let hidden):
      Self.ddNetArchitecture(
        dropout: dropout, classes: classes, channels: channels ?? [64, 128], hidden: hidden ?? 256)
    }
  }

  /// Appends the network applied to `input`: see
  /// ``Architecture/build(in:input:normalization:dropoutMasks:)``.
  package func build(
    in graph: Graph, input: Tensor, normalization: NormalizationMode = .population,
    dropoutMasks: DropoutMasks? = nil
  ) -> Tensor {
    architecture.build(
      in: graph, input: input, normalization: normalization, dropoutMasks: dropoutMasks)
  }
}
