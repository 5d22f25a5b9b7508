import Autodiff

/// What a network's outputs are made into to be a Jacobian with a guarantee (Lorraine, Hossain
/// 2019, §4.2).
package enum JacobianStructure: Codable, Hashable, Sendable {
  /// The outputs themselves: no guarantee.
  case unconstrained
  /// `A Aᵀ + εI` of the outputs as a square matrix A: positive definite, so invertible, with
  /// eigenvalues of at least ε. In one dimension `a² + ε`.
  case positiveDefinite(epsilon: Double)
  /// `k tanh(·)` of each entry: in one dimension the function is k-Lipschitz.
  case bounded(by: Double)
  /// The gradient of the network's only output: a conservative field by construction, whose
  /// integral doesn't depend on the path (what §4.5 leaves to future work).
  case gradient
}

/// A network as a field of Jacobians: J(x) in the form of `rows × columns` values an example.
package struct StructuredJacobian: Sendable {
  /// The network below the structure.
  package let network: Network
  /// What its outputs are made into.
  package let structure: JacobianStructure

  /// The number of outputs of the function whose Jacobian this is.
  package let rows: Int
  /// The number of its inputs.
  package let columns: Int

  /// A field of `rows × columns` Jacobians; nil if the network has another number of outputs.
  package init?(_ network: Network, _ structure: JacobianStructure, rows: Int) {
    let architecture = network.architecture
    guard architecture.inputDimensions.count == 1 else { return nil }
    let columns = architecture.inputDimensions[0]
    let outputs =
      switch structure {
      case .gradient: 1
      case .unconstrained, .positiveDefinite, .bounded: rows * columns
      }
    guard architecture.outputDimensions == [outputs] else { return nil }
    switch structure {
    case .positiveDefinite where rows != columns: return nil
    case .gradient where rows != 1: return nil
    default: break
    }
    self.network = network
    self.structure = structure
    self.rows = rows
    self.columns = columns
  }

  /// An input of a graph that holds the same values in every run.
  package struct Constant {
    /// The graph's input, without a batch.
    package let tensor: Tensor
    /// Its values.
    package let values: [Float]
  }

  /// Appends the field at `points` `[columns, batch]`.
  ///
  /// - Returns: the Jacobians, row-major, `[rows · columns, batch]`, and inputs that they need
  ///   filled once.
  package func build(
    in graph: Graph, points: Tensor
  ) -> (jacobian: Tensor, constants: [Constant]) {
    let raw = network.build(in: graph, input: points)
    switch structure {
    case .unconstrained: return (raw, [])
    case .bounded(let limit): return (raw.hyperbolicTangent() * limit, [])
    case .gradient: return (graph.gradients(of: raw, withRespectTo: [points])[0], [])
    case .positiveDefinite(let epsilon):
      guard columns > 1 else { return (raw.squared() + epsilon, []) }
      return product(of: raw, in: graph, epsilon: epsilon)
    }
  }

  /// `A Aᵀ + εI` of A `[n², batch]`: each of the n³ products `A_ik A_jk`, chosen by two matrices of
  /// zeros and ones, then summed over k.
  private func product(
    of raw: Tensor, in graph: Graph, epsilon: Double
  ) -> (jacobian: Tensor, constants: [Constant]) {
    let n = columns
    func choice(_ name: String, _ place: (_ i: Int, _ j: Int, _ k: Int) -> Int) -> Constant {
      var values = [Float](repeating: 0, count: n * n * n * n * n)
      for i in 0..<n {
        for j in 0..<n {
          for k in 0..<n { values[((i * n + j) * n + k) * n * n + place(i, j, k)] = 1 }
        }
      }
      return Constant(tensor: graph.unbatchedInput(name, [n * n * n, n * n]), values: values)
    }
    let left = choice("structure.left") { i, _, k in i * n + k }
    let right = choice("structure.right") { _, j, k in j * n + k }
    let identity = Constant(
      tensor: graph.unbatchedInput("structure.identity", [n * n]),
      values: (0..<n * n).map { $0 / n == $0 % n ? Float(epsilon) : 0 })
    let products = matrixProduct(left.tensor, raw) * matrixProduct(right.tensor, raw)
    let sums = products.reshaped([n * n, n]).sum(keeping: 1)
    return (sums.addingBias(identity.tensor), [left, right, identity])
  }
}
