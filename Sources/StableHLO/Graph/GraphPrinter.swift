import Autodiff

/// Prints the nodes of a graph as operations of StableHLO.
///
/// A batched tensor is `[feature…, batch]`, without the padding that the processor's engine has in
/// memory. Nodes are printed as the graph has them, not a ``Program``'s steps: what is fused and
/// how a convolution is computed is the device's compiler's business.
package struct GraphPrinter {
  private let graph: Graph
  private let leaves: [String: Value]
  private let element: ElementType
  private let precision: Precision
  private var values: [Int: Value] = [:]

  /// A printer of `graph`.
  ///
  /// - Parameters:
  ///   - leaves: what stands for inputs and parameters, by name.
  ///   - element: the type of all values, a float.
  ///   - precision: of matrix products and convolutions.
  package init(
    _ graph: Graph, leaves: [String: Value], element: ElementType = .float32,
    precision: Precision = .highest
  ) {
    precondition(element.isFloat, "GraphPrinter: \(element) is no floating-point type")
    self.graph = graph
    self.leaves = leaves
    self.element = element
    self.precision = precision
  }

  /// Writes what `tensors` need, and returns their values.
  package mutating func print(_ tensors: [Tensor], into writer: inout FunctionWriter) -> [Value] {
    for node in graph.nodes(neededBy: tensors) where values[node.id] == nil {
      let value = self.value(of: node, &writer)
      precondition(
        value.dimensions == graph.dimensions(of: node.shape),
        "GraphPrinter: \(node.primitive) gave \(value.dimensions) for \(node.shape)")
      values[node.id] = value
    }
    return tensors.map { tensor in
      guard let value = values[tensor.id] else {
        preconditionFailure("GraphPrinter: \(tensor) was not printed")
      }
      return value
    }
  }

  /// The one place that knows how each primitive is said in StableHLO.
  private func value(of node: GraphNode, _ w: inout FunctionWriter) -> Value {
    let x = node.operands.compactMap { values[$0] }
    let (isBatched, result) = (node.shape.isBatched, graph.dimensions(of: node.shape))
    switch node.primitive {
    case .input(let name), .parameter(let name): return leaf(name)
    case .constant(let numbers): return constant(numbers, node.shape, &w)

    case .add: return w.apply(.add, x[0], x[1])
    case .subtract: return w.apply(.subtract, x[0], x[1])
    case .multiply: return w.apply(.multiply, x[0], x[1])
    case .scale(let factor): return w.apply(.multiply, x[0], constant: factor)
    case .offset(let offset): return w.apply(.add, x[0], constant: offset)
    case .square: return w.apply(.multiply, x[0], x[0])
    case .reciprocal: return w.apply(.divide, w.constant(1, result, element), x[0])
    case .squareRoot: return w.apply(.squareRoot, x[0])
    case .exponential: return w.apply(.exponential, x[0])
    case .logarithm: return w.apply(.logarithm, x[0])
    case .hyperbolicTangent: return w.apply(.hyperbolicTangent, x[0])
    case .softplus: return w.softplus(x[0])
    case .sigmoid: return w.apply(.sigmoid, x[0])
    case .rectify: return w.apply(.maximum, x[0], constant: 0)
    case .step: return w.step(x[0])
    case .absolute: return w.apply(.absolute, x[0])
    case .sign: return w.apply(.sign, x[0])

    case .reshape: return w.reshape(x[0], result)
    case .sumTrailing: return w.reduceTrailing(x[0], .add, to: result, isBatched: isBatched)
    case .maximumTrailing:
      return w.reduceTrailing(x[0], .maximum, to: result, isBatched: isBatched)
    case .broadcastTrailing: return w.broadcastTrailing(x[0], to: result, isBatched: isBatched)
    case .sumOverBatch: return w.reduce(x[0], .add, over: [result.count])
    case .broadcastOverBatch:
      return w.broadcast(x[0], to: result, along: Array(0..<result.count - 1))

    case .addBias: return w.apply(.add, x[0], w.perChannel(x[1], like: x[0]))
    case .channelSum: return w.channelSum(x[0])
    case .channelProduct: return w.channelProduct(x[0], x[1])
    case .channelSquaredDistance: return w.channelSquaredDistance(x[0], from: x[1])
    case .channelCombination(let hasFactor, let hasShift):
      return w.channelCombination(x, hasFactor: hasFactor, hasShift: hasShift, to: result)

    case .matrixProduct: return w.dot(x[0], over: 1, x[1], over: 0, precision: precision)
    case .transposedMatrixProduct: return w.dot(x[0], over: 0, x[1], over: 0, precision: precision)
    case .outerProduct: return w.dot(x[0], over: 1, x[1], over: 1, precision: precision)
    case .convolution(let geometry):
      return w.convolution(x[0], x[1], geometry, precision: precision, to: result)
    case .convolutionDataGradient(let geometry):
      return w.convolutionDataGradient(x[0], x[1], geometry, precision: precision, to: result)
    case .convolutionWeightGradient(let geometry):
      return w.convolutionWeightGradient(x[0], x[1], geometry, precision: precision, to: result)

    case .poolingChoice(let window): return w.poolingChoice(x[0], window: window, to: result)
    case .poolingGather(let window): return w.poolingGather(x[0], choice: x[1], window: window)
    case .poolingScatter(let window):
      return w.poolingScatter(x[0], choice: x[1], window: window, to: result)
    case .unfolding(let geometry): return w.unfolding(x[0], geometry, to: result)
    case .folding(let geometry): return w.folding(x[0], geometry)
    case .subsampling(let geometry): return w.subsampling(x[0], geometry)
    case .spreading(let geometry): return w.spreading(x[0], geometry)
    }
  }

  private func leaf(_ name: String) -> Value {
    guard let value = leaves[name] else {
      preconditionFailure("GraphPrinter: nothing stands for the leaf \(name)")
    }
    return value
  }

  private func constant(
    _ numbers: [Double], _ shape: Shape, _ w: inout FunctionWriter
  ) -> Value {
    let dimensions = graph.dimensions(of: shape)
    if numbers.count == 1 { return w.constant(numbers[0], dimensions, element) }
    let features = w.constant(numbers, shape.dimensions, element)
    return w.broadcast(features, to: dimensions, along: Array(shape.dimensions.indices))
  }
}

extension Graph {
  /// A shape's dimensions, the examples last if it is batched.
  package func dimensions(of shape: Shape) -> [Int] {
    shape.dimensions + (shape.isBatched ? [batch] : [])
  }
}
