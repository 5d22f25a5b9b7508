import Autodiff
import Kernels
import Training

/// Holds a step's gradient in Float against the same step in Double, and tells flips from errors.
///
/// A network with rectifiers and poolings has a gradient that jumps where a value is zero or two
/// values of a window are equal. Near such a tie rounding decides, so two correct programs may
/// differ by far more than rounding. Here that is seen, not assumed: a flip is a choice that Float
/// takes otherwise than Double; it is a tie only if Double's margin is within ``closeness``; and
/// where Double is given Float's choices, the gradients must agree to rounding.
package struct Referee {
  /// What a step reads beside the parameters: for each input its values, `[feature…][batch]`.
  package typealias Inputs = [(tensor: Tensor, values: [Float])]

  /// A choice is nearly a tie when its margin in Double is less than this share of the root mean
  /// square of the values that its layer chooses among.
  ///
  /// Float's widest flips on the exported batches are at 7e-6 (the residual network's, the
  /// deepest): a flip that is wider is no rounding.
  package static let closeness = 2e-5

  /// How far a gradient in Float may be from Double's, relative to its norm, where no choice
  /// differs.
  ///
  /// Ours are at 4e-7 to 4e-6, most by Winograd's transforms, ten times as far as direct sums.
  package static let tolerance = 1e-5

  /// What came out in one precision.
  package struct Outcome<Scalar: KernelScalar> {
    /// The objective.
    package let value: Scalar
    /// Its gradient, as the parameters lie.
    package let gradients: ParameterBuffer<Scalar>
    /// What was chosen, a list a choice, `[feature…][batch]`; empty where it was given.
    package let choices: [[Scalar]]
    /// What was chosen among, likewise.
    package let operands: [[Scalar]]

    /// The same with other gradients and choices: for tests, what a program that is wrong would
    /// give.
    package func with(gradients: ParameterBuffer<Scalar>, choices: [[Scalar]]) -> Outcome {
      Outcome(value: value, gradients: gradients, choices: choices, operands: operands)
    }
  }

  /// How Float stands to Double on one batch.
  package struct Finding: Codable, Equatable {
    /// The choices of all examples.
    package let choices: Int
    /// Those that are nearly a tie in Double.
    package let nearTies: Int
    /// Those that Float takes otherwise than Double.
    package let flips: Int
    /// The greatest margin of a flip in Double, as a share of the root mean square; 0 without
    /// flips.
    package let widestFlip: Double
    /// |gradient in Float − in Double| / |in Double|, over all trained parameters.
    package let error: Double
    /// The same where Double is given Float's choices.
    package let errorWithItsChoices: Double
    /// |objective in Float − in Double| / |in Double|.
    package let valueError: Double

    /// Whether all of it are numbers.
    package var isFinite: Bool {
      [widestFlip, error, errorWithItsChoices, valueError].allSatisfy(\.isFinite)
    }
  }

  private let graph: Graph
  private let objective: Tensor
  private let parameters: ParameterBuffer<Float>
  private let choices: [Choice]

  /// - Parameters:
  ///   - training: the step's graph, from which a program has been made.
  ///   - parameters: those before the step.
  package init(_ training: TrainingGraph, parameters: ParameterBuffer<Float>) {
    graph = training.graph
    objective = training.objective
    self.parameters = parameters
    choices = training.graph.choices
  }

  /// The step in `Scalar`, with its own choices or with given ones.
  package func outcome<Scalar: KernelScalar>(
    of inputs: Inputs, as _: Scalar.Type, taking given: [[Scalar]]? = nil
  ) -> Outcome<Scalar> {
    let start = ParameterBuffer<Scalar>(parameters.layout)
    start.setFlattened(parameters.flattened.map { Scalar($0) })
    let gradients = ParameterBuffer<Scalar>(parameters.layout)
    let asked = given == nil ? choices : []
    let program = Program(
      graph, outputs: [objective] + asked.flatMap { [$0.tensor, $0.operand] },
      given: given == nil ? [] : choices, parameters: start,
      parameterGradients: (of: objective, into: gradients))
    for (tensor, values) in inputs { program.set(tensor, values.map { Scalar($0) }) }
    for (choice, values) in zip(choices, given ?? []) { program.set(choice.tensor, values) }
    program.run()
    return Outcome(
      value: program.storage(of: objective)[0], gradients: gradients,
      choices: asked.map { program.values(of: $0.tensor) },
      operands: asked.map { program.values(of: $0.operand) })
  }

  /// Judges what came out in Float on one batch.
  ///
  /// - Returns: the finding, what Double gave, and the examples with a near tie.
  package func judge(
    _ float: Outcome<Float>, of inputs: Inputs
  ) -> (finding: Finding, double: Outcome<Double>, close: Set<Int>) {
    let double = outcome(of: inputs, as: Double.self)
    let given = outcome(
      of: inputs, as: Double.self, taking: float.choices.map { $0.map { Double($0) } })
    var (count, nearTies, flips, widest) = (0, 0, 0, 0.0)
    var close: Set<Int> = []
    for (place, choice) in choices.enumerated() {
      let scale = Self.rootMeanSquare(double.operands[place])
      for (index, margin) in choice.margins(double.operands[place]).enumerated() {
        count += 1
        if margin < Self.closeness * scale {
          nearTies += 1
          close.insert(index % graph.batch)
        }
        if Double(float.choices[place][index]) != double.choices[place][index] {
          flips += 1
          widest = max(widest, scale > 0 ? margin / scale : 0)
        }
      }
    }
    let finding = Finding(
      choices: count, nearTies: nearTies, flips: flips, widestFlip: widest,
      error: Self.difference(float.gradients, double.gradients),
      errorWithItsChoices: Self.difference(float.gradients, given.gradients),
      valueError: abs(Double(float.value) - double.value) / abs(double.value))
    return (finding, double, close)
  }

  /// The batch with every example that has a near tie replaced by one that has none, in turn.
  ///
  /// Examples must not be mixed on the way, by a normalization for instance.
  ///
  /// - Returns: nil where no example is without.
  package func clearing(_ inputs: Inputs, of close: Set<Int>) -> Inputs? {
    let batch = graph.batch
    let clear = (0..<batch).filter { !close.contains($0) }
    guard !clear.isEmpty else { return nil }
    var source = Array(0..<batch)
    for (place, example) in close.sorted().enumerated() {
      source[example] = clear[place % clear.count]
    }
    return inputs.map { tensor, values in
      guard tensor.shape.isBatched else { return (tensor, values) }
      return (
        tensor,
        values.indices.map { index in values[index - index % batch + source[index % batch]] }
      )
    }
  }

  private static func rootMeanSquare(_ values: [Double]) -> Double {
    (values.reduce(0) { $0 + $1 * $1 } / Double(max(values.count, 1))).squareRoot()
  }

  /// |a − b| / |b|, all parameters at once.
  static func difference(_ a: ParameterBuffer<Float>, _ b: ParameterBuffer<Double>) -> Double {
    var (difference, norm) = (0.0, 0.0)
    for (a, b) in zip(a.flattened, b.flattened) {
      difference += (Double(a) - b) * (Double(a) - b)
      norm += b * b
    }
    return (difference / norm).squareRoot()
  }
}
