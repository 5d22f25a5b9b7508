import Networks

/// The layers of an architecture as PyTorch modules, in Python.
struct PyTorchLayers {
  /// A line of `OrderedDict` a layer: `("dense1", nn.Linear(400, 120)),`.
  private(set) var lines: [String] = []
  /// Whether there are residual blocks, whose class has to be written.
  private(set) var hasBlocks = false

  /// The modules of `architecture`.
  init(_ architecture: Architecture) {
    var dimensions = architecture.inputDimensions
    for (name, layer) in architecture.layers {
      lines.append("(\"\(name)\", \(module(layer, dimensions))),")
      dimensions = layer.outputDimensions(dimensions)
    }
  }

  /// The expression of a module that does what `layer` does to an operand of `dimensions`.
  private mutating func module(_ layer: any Layer, _ dimensions: [Int]) -> String {
    switch layer {
    case let layer as Convolution:
      return "nn.Conv2d(\(dimensions[0]), \(layer.channels), \(layer.window)"
        + (layer.stride == 1 ? "" : ", stride=\(layer.stride)")
        + (layer.padding == 0 ? "" : ", padding=\(layer.padding)")
        + (layer.hasBias ? ")" : ", bias=False)")
    case let layer as Dense:
      return "nn.Linear(\(dimensions[0]), \(layer.features)"
        + (layer.hasBias ? ")" : ", bias=False)")
    case let layer as BatchNormalization:
      let kind = dimensions.count == 3 ? "BatchNorm2d" : "BatchNorm1d"
      return "nn.\(kind)(\(dimensions[0]), eps=\(layer.epsilon))"
    case let layer as MaximumPooling:
      // What lies outside is −∞ in PyTorch and 0 here: the same, for padded operands aren't
      // negative.
      return "nn.MaxPool2d(\(layer.window), stride=\(layer.stride)"
        + (layer.padding == 0 ? ")" : ", padding=\(layer.padding))")
    case let layer as Nonlinearity:
      return switch layer.activation {
      case .rectified: "nn.ReLU()"
      case .hyperbolicTangent: "nn.Tanh()"
      case .softplus: "nn.Softplus(threshold=1000)"
      }
    case let layer as DropoutLayer: return "nn.Dropout(\(layer.rate))"
    case is Flatten: return "nn.Flatten()"
    case is GlobalAveragePooling:
      return "nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())"
    case let layer as ResidualBlock:
      hasBlocks = true
      return "Block(\(dimensions[0]), \(layer.channels), \(layer.stride), "
        + "\"\(layer.shortcut.rawValue)\", \(layer.epsilon))"
    default:
      preconditionFailure("PyTorchLayers: no module for \(layer.kind); write it here")
    }
  }

  /// The class of residual blocks.
  static let block = """
    class Block(nn.Module):
        \"""ReLU(normalization(convolution(ReLU(normalization(convolution x)))) + shortcut x).\"""

        def __init__(self, inputs, channels, stride, shortcut, epsilon):
            super().__init__()
            self.channels, self.stride, self.around = channels, stride, shortcut
            self.convolution1 = nn.Conv2d(inputs, channels, 3, stride, 1, bias=False)
            self.normalization1 = nn.BatchNorm2d(channels, eps=epsilon)
            self.convolution2 = nn.Conv2d(channels, channels, 3, 1, 1, bias=False)
            self.normalization2 = nn.BatchNorm2d(channels, eps=epsilon)
            if shortcut == "projection" and (stride > 1 or inputs != channels):
                self.shortcut = nn.Conv2d(inputs, channels, 1, stride, bias=False)
                self.shortcutNormalization = nn.BatchNorm2d(channels, eps=epsilon)

        def forward(self, x):
            y = torch.relu(self.normalization1(self.convolution1(x)))
            y = self.normalization2(self.convolution2(y))
            if hasattr(self, "shortcut"):
                x = self.shortcutNormalization(self.shortcut(x))
            elif self.stride > 1 or x.shape[1] != self.channels:
                if self.around == "averagePooling":
                    x = nn.functional.avg_pool2d(x, self.stride)
                else:
                    x = x[:, :, :: self.stride, :: self.stride]
                x = nn.functional.pad(x, (0, 0, 0, 0, 0, self.channels - x.shape[1]))
            return torch.relu(y + x)
    """
}
