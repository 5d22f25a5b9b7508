import Autodiff
import Kernels

/// An operation's row compiled with its first and second derivatives.
///
/// s = ⟨cotangent, output⟩; `first` are its gradients with respect to the differentiated inputs,
/// `squaredNorm` is h = Σ |first|², `second` are the gradients of h.
package final class Evaluation<Scalar: KernelScalar> {
  /// The values of a row's inputs and cotangent at some batch.
  package struct Values {
    package var batch: Int
    package var inputs: [[Double]]
    package var cotangent: [Double]

    package init(batch: Int, inputs: [[Double]], cotangent: [Double]) {
      self.batch = batch
      self.inputs = inputs
      self.cotangent = cotangent
    }
  }

  package let inputs: [Tensor]
  package let cotangent: Tensor
  package let output: Tensor
  package let first: [Tensor]
  package let squaredNorm: Tensor
  package let second: [Tensor]
  package let program: Program<Scalar>
  private let fixture: Fixture.Case
  private let parameters: ParameterBuffer<Scalar>

  /// Compiles a row; without intermediates only `second` can be read, so memory is shared more.
  package init(
    _ row: OperationCase, _ fixture: Fixture.Case, batch: Int, keepsIntermediates: Bool = true
  ) {
    let graph = Graph(batch: batch)
    inputs = fixture.inputs.map {
      switch $0.kind {
      case .batched: graph.input($0.name, $0.dimensions)
      case .unbatched: graph.unbatchedInput($0.name, $0.dimensions)
      case .parameter: graph.parameter($0.name, $0.dimensions)
      }
    }
    self.fixture = fixture
    output = row.build(inputs)
    cotangent =
      output.shape.isBatched
      ? graph.input("cotangent", output.shape.dimensions)
      : graph.unbatchedInput("cotangent", output.shape.dimensions)
    let active = zip(inputs, fixture.inputs).filter(\.1.differentiated).map(\.0)
    first = graph.gradients(of: output, withRespectTo: active, cotangent: cotangent)
    squaredNorm = first.map(Self.squaredNorm).reduce(graph.constant(0, .unbatched([])), +)
    second = graph.gradients(of: squaredNorm, withRespectTo: active)
    parameters = ParameterBuffer<Scalar>(ParameterLayout(graph.parameters))
    let intermediates = keepsIntermediates ? [output, squaredNorm] + first : []
    program = Program(graph, outputs: intermediates + second, parameters: parameters)
  }

  private static func squaredNorm(_ tensor: Tensor) -> Tensor {
    let squares = tensor.squared().sum()
    return squares.shape.isBatched ? squares.sumOverBatch() : squares
  }

  package func run(_ values: Values) {
    var parameter = 0
    for (index, description) in fixture.inputs.enumerated() {
      let scalars = values.inputs[index].map { Scalar($0) }
      if description.kind == .parameter {
        parameters.set(parameter, scalars)
        parameter += 1
      } else {
        program.set(inputs[index], scalars)
      }
    }
    program.set(cotangent, values.cotangent.map { Scalar($0) })
    program.run()
  }

  package func values(_ tensor: Tensor) -> [Double] {
    program.values(of: tensor).map { Double($0) }
  }

  /// s at the last run.
  package func scalar(_ values: Values) -> Double {
    zip(values.cotangent, self.values(output)).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension Fixture.Case {
  /// The positions of the inputs that are differentiated.
  package var active: [Int] { inputs.indices.filter { inputs[$0].differentiated } }

  /// The fixture's own values.
  package func values<Scalar>(for _: Scalar.Type = Scalar.self) -> Evaluation<Scalar>.Values {
    .init(batch: batch, inputs: inputs.map(\.values), cotangent: cotangent)
  }

  /// The fixture's examples over and over until there are `examples`, each round 0.5% smaller.
  ///
  /// Signs and order stay, so no example comes near a kink or leaves an operation's domain. Targets
  /// and parameters stay as they are.
  package func values(examples: Int, isOutputBatched: Bool) -> Evaluation<Double>.Values {
    func repeated(_ values: [Double], shrinks: Bool) -> [Double] {
      var result: [Double] = []
      for feature in 0..<values.count / batch {
        for example in 0..<examples {
          let (round, place) = example.quotientAndRemainder(dividingBy: batch)
          let factor = shrinks ? 1 - 0.005 * Double(round) : 1
          result.append(values[feature * batch + place] * factor)
        }
      }
      return result
    }
    return .init(
      batch: examples,
      inputs: inputs.map {
        $0.kind == .batched ? repeated($0.values, shrinks: $0.differentiated) : $0.values
      },
      cotangent: isOutputBatched ? repeated(cotangent, shrinks: true) : cotangent)
  }
}

/// How far `found` is from `expected`: the largest difference, as a share of the largest expected
/// value or of 1e-3 where all are smaller; infinite where a value isn't a number or one is missing.
package func largestError(_ found: [Double], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  let scale = max(1e-3, expected.map(abs).max() ?? 0)
  return zip(found, expected).reduce(0) { largest, pair in
    let error = abs(pair.0 - pair.1) / scale
    return error.isNaN ? .infinity : max(largest, error)
  }
}
