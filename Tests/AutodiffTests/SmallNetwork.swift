import Autodiff

/// A small network with a loss and a penalty on its derivatives: what the compiler meets in
/// training.
struct SmallNetwork: Sendable, CustomStringConvertible {
  enum Layers: Sendable { case convolutional, dense }

  enum Penalty: Sendable {
    /// None: the loss alone.
    case none
    /// The squared norm of the gradient of the loss with respect to the input.
    case lossGradient
    /// The squared norms of so many rows of the Jacobian of the outputs.
    case jacobian(rows: Int)
  }

  var layers = Layers.convolutional
  var isRectified = true
  var penalty = Penalty.none
  /// The outputs.
  var classes = 3

  var description: String {
    "\(layers), \(isRectified ? "rectified" : "tanh"), \(penalty)"
  }

  static let all: [SmallNetwork] = [Layers.convolutional, .dense].flatMap { layers in
    [true, false].flatMap { isRectified in
      [Penalty.none, .lossGradient, .jacobian(rows: 1), .jacobian(rows: 3)].map { penalty in
        SmallNetwork(layers: layers, isRectified: isRectified, penalty: penalty)
      }
    }
  }

  /// Its graph for batches of `batch`, with the objective.
  func build(batch: Int) -> Built {
    let graph = Graph(batch: batch)
    var inputs: [Tensor] = []
    func input(_ name: String, _ dimensions: [Int]) -> Tensor {
      inputs.append(graph.input(name, dimensions))
      return inputs[inputs.count - 1]
    }
    let (x, outputs) =
      switch layers {
      case .convolutional: convolutional(graph, input)
      case .dense: dense(graph, input)
      }
    let losses = -(input("target", [classes]) * logSoftmax(outputs)).sum()
    var objective = losses.meanOverBatch()
    switch penalty {
    case .none: break
    case .lossGradient:
      let gradient = graph.gradients(of: losses, withRespectTo: [x])[0]
      objective = objective + gradient.squared().sum().meanOverBatch() * 0.1
    case .jacobian(let rows):
      let norms = (0..<rows).map { row in
        let basis = input("basis\(row)", [classes])
        let gradient = graph.gradients(of: outputs, withRespectTo: [x], cotangent: basis)[0]
        return gradient.squared().sum()
      }
      objective = objective + norms.dropFirst().reduce(norms[0], +).meanOverBatch() * 0.1
    }
    return Built(graph: graph, inputs: inputs, outputs: outputs, objective: objective)
  }

  /// A network's graph.
  struct Built {
    let graph: Graph
    let inputs: [Tensor]
    let outputs: Tensor
    let objective: Tensor
  }

  private typealias MakeInput = (String, [Int]) -> Tensor

  private func convolutional(
    _ graph: Graph, _ input: MakeInput
  ) -> (x: Tensor, outputs: Tensor) {
    let x = input("input", [1, 12, 12])
    let first = convolution(graph.parameter("w1", [3, 1, 5, 5]), x, padding: 2)
      .addingBias(graph.parameter("b1", [3]))
    let pooled = activation(first.maxPooled(window: 2))
    let second = convolution(graph.parameter("w2", [4, 3, 3, 3]), pooled)
      .addingBias(graph.parameter("b2", [4]))
    let features = activation(second.maxPooled(window: 2)).reshaped([16])
    let outputs = matrixProduct(
      graph.parameter("w3", [classes, 16]), features * input("mask", [16]))
    return (x, outputs.addingBias(graph.parameter("b3", [classes])))
  }

  private func dense(_ graph: Graph, _ input: MakeInput) -> (x: Tensor, outputs: Tensor) {
    let start = input("input", [5])
    var (x, width) = (start, 5)
    for (layer, next) in [8, 7].enumerated() {
      x = matrixProduct(graph.parameter("w\(layer)", [next, width]), x)
      x = activation(x.addingBias(graph.parameter("b\(layer)", [next])))
      x = x * input("mask\(layer)", [next])
      width = next
    }
    let outputs = matrixProduct(graph.parameter("w", [classes, width]), x)
    return (start, outputs.addingBias(graph.parameter("b", [classes])))
  }

  private func activation(_ x: Tensor) -> Tensor {
    isRectified ? x.rectified() : x.hyperbolicTangent()
  }
}
