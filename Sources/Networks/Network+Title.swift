extension Network {
  /// What people call it, with its sizes where they vary, such as `LeNet-5 with ReLU`.
  package var title: String {
    switch self {
    case .leNet5(let activation, _, _, let normalization):
      "LeNet-5 with \(activation.title)" + (normalization == nil ? "" : ", batch-normalized")
    case .multilayerPerceptron(let widths, let activation, _):
      "a perceptron of \(widths.map(String.init).joined(separator: "-")) with \(activation.title)"
    case .residual(let network) where network.blocks == [2, 2, 2, 2]:
      "ResNet-18 of \(network.widths.map(String.init).joined(separator: "-")) channels"
    case .residual(let network):
      "a residual network of \(network.widths.map(String.init).joined(separator: "-")) channels"
    case .ddNet(_, _, let channels, let hidden):
      "DDNet"
        + (channels.map { " of \($0.map(String.init).joined(separator: "-")) channels" } ?? "")
        + (hidden.map { " and \($0) hidden values" } ?? "")
    }
  }
}

extension Activation {
  /// Its usual name.
  package var title: String {
    switch self {
    case .rectified: "ReLU"
    case .hyperbolicTangent: "tanh"
    case .softplus: "softplus"
    }
  }
}
