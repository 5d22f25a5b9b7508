import Autodiff

/// A basic block of a residual network (He, Zhang, Ren, Sun 2015, §3.3): two normalized 3×3
/// convolutions, and a shortcut around them.
///
/// ```
/// ReLU(normalization(convolution(ReLU(normalization(convolution x)))) + shortcut x)
/// ```
/// The first convolution has the block's stride; convolutions have no bias, which a normalization
/// would take away again.
package struct ResidualBlock: Layer {
  /// The number of output channels.
  package let channels: Int
  /// How many times smaller the block makes maps.
  package let stride: Int
  /// What goes around the convolutions where the block changes the maps' sizes or number; the
  /// operand itself elsewhere.
  package let shortcut: ResidualNetwork.Shortcut
  /// The normalizations' ε.
  package let epsilon: Double

  /// Creates a block.
  package init(
    channels: Int, stride: Int, shortcut: ResidualNetwork.Shortcut, epsilon: Double
  ) {
    self.channels = channels
    self.stride = stride
    self.shortcut = shortcut
    self.epsilon = epsilon
  }

  /// `block`, which the layer's name and those of its parameters begin with.
  package var kind: String { "block" }

  private var main: [(name: String, layer: any Layer)] {
    [
      ("convolution1", convolution(window: 3, stride: stride)),
      ("normalization1", BatchNormalization(epsilon: epsilon)),
      ("activation1", Nonlinearity(.rectified)),
      ("convolution2", convolution(window: 3, stride: 1)),
      ("normalization2", BatchNormalization(epsilon: epsilon)),
    ]
  }

  private func around(_ input: [Int]) -> [(name: String, layer: any Layer)] {
    guard shortcut == .projection, stride > 1 || input[0] != channels else { return [] }
    return [
      ("shortcut", convolution(window: 1, stride: stride)),
      ("shortcutNormalization", BatchNormalization(epsilon: epsilon)),
    ]
  }

  private func convolution(window: Int, stride: Int) -> Convolution {
    Convolution(
      channels: channels, window: window, padding: window / 2, stride: stride, hasBias: false)
  }

  /// `[channels, ⌈height / stride⌉, ⌈width / stride⌉]`, `input` being `[inputs, height, width]`.
  package func outputDimensions(_ input: [Int]) -> [Int] {
    main.reduce(input) { $1.layer.outputDimensions($0) }
  }

  /// Those of the two convolutions and their normalizations, then those of the shortcut, if it has
  /// any; names go on with the part's, as `block1.convolution2.weight`.
  package func parameters(named name: String, input: [Int]) -> [ParameterSpecification] {
    [main, around(input)].flatMap { layers in
      var dimensions = input
      return layers.flatMap { part, layer in
        defer { dimensions = layer.outputDimensions(dimensions) }
        return layer.parameters(named: "\(name).\(part)", input: dimensions)
      }
    }
  }

  /// Appends the block applied to `x`, `[inputs, height, width, batch]`; the result is
  /// `[channels, ⌈height / stride⌉, ⌈width / stride⌉, batch]`, with no value below 0.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    func apply(_ layers: [(name: String, layer: any Layer)]) -> Tensor {
      layers.reduce(x) { x, part in
        part.layer.build(x, in: context.named("\(context.name).\(part.name)"))
      }
    }
    let result = apply(main)
    let around = around(x.shape.dimensions)
    return (result + (around.isEmpty ? withoutParameters(x) : apply(around))).rectified()
  }

  /// The shortcut that has no parameters.
  private func withoutParameters(_ x: Tensor) -> Tensor {
    shortcut == .averagePooling
      ? x.averagePooled(stride: stride, channels: channels)
      : x.subsampled(stride: stride, channels: channels)
  }
}
