import Autodiff
import OperationCases
import Testing

/// Whatever the batch's size, an example's results don't depend on its neighbours or on the
/// padding.
@Suite struct BatchTests {
  /// Around one octet and one register of 16 lanes, rows of odd and even numbers of octets, and the
  /// sizes that training uses.
  static let sizes = [1, 5, 8, 9, 16, 17, 24, 50, 100, 130]

  /// Each example of a batch gives the very bits that it gives alone: lanes never mix.
  ///
  /// What is summed over the batch is the sum of the single results but for rounding.
  @Test(arguments: OperationCase.all.filter { $0.reduction != .statistics }, sizes)
  func agreesExampleByExample(_ row: OperationCase, _ size: Int) throws {
    let fixture = try Fixture.named(row.name)
    let whole = Evaluation<Double>(row, fixture, batch: size)
    let single = Evaluation<Double>(row, fixture, batch: 1)
    let isBatched = whole.output.shape.isBatched
    let values = fixture.values(examples: size, isOutputBatched: isBatched)
    whole.run(values)
    // The single results' share in the whole, when the row itself reduces over the batch.
    let share = row.reduction == .mean ? 1 / Double(size) : 1

    var outputSum = [Double](repeating: 0, count: whole.output.shape.count)
    var gradientSums = whole.first.map { [Double](repeating: 0, count: $0.shape.count) }
    for example in 0..<size {
      single.run(values.example(example, fixture, isOutputBatched: isBatched))
      let output = single.values(single.output)
      if isBatched {
        #expect(
          whole.values(whole.output).example(example, of: size) == output, "example \(example)")
      }
      outputSum.add(output, times: share)
      for (position, tensor) in whole.first.enumerated() {
        let gradient = single.values(single.first[position])
        gradientSums[position].add(gradient, times: share)
        guard tensor.shape.isBatched else { continue }
        let found = whole.values(tensor).example(example, of: size)
        if isBatched {
          #expect(found == gradient, "gradient \(position) of example \(example)")
        } else {
          // A mean divides before the backward sums there and after them here: a few roundings of
          // 1.1e-16 of cotangents a hundred times as large as the gradients that are left of them.
          expectClose(
            found, gradient.map { $0 * share }, within: 4e-14,
            "gradient \(position) of example \(example)")
        }
      }
    }

    // Up to 130 roundings of 1.1e-16, with cancellation between examples.
    let tolerance = 1e-13
    let dependsOnBatch = fixture.inputs.contains { $0.kind == .batched }
    guard dependsOnBatch else { return }
    if !isBatched {
      expectClose(whole.values(whole.output), outputSum, within: tolerance, "output")
    }
    for (position, tensor) in whole.first.enumerated() where !tensor.shape.isBatched {
      expectClose(
        whole.values(tensor), gradientSums[position], within: tolerance, "gradient \(position)")
    }
  }

  /// The second derivatives mix examples through the parameters, so they are held against central
  /// differences of the first ones, which the test above has checked, or these here, against those
  /// of the values.
  @Test(arguments: OperationCase.fullyDifferentiated, sizes)
  func secondDerivativesAgreeWithCentralDifferences(_ row: OperationCase, _ size: Int) throws {
    let fixture = try Fixture.named(row.name)
    let evaluation = Evaluation<Double>(row, fixture, batch: size)
    let values = fixture.values(
      examples: size, isOutputBatched: evaluation.output.shape.isBatched)
    checkCentralDifferences(evaluation, fixture, at: values, row.tolerances)
  }
}

extension Evaluation<Double>.Values {
  /// The values of one example as a batch of its own.
  fileprivate func example(
    _ example: Int, _ fixture: Fixture.Case, isOutputBatched: Bool
  ) -> Self {
    var values = self
    for (index, input) in fixture.inputs.enumerated() where input.kind == .batched {
      values.inputs[index] = inputs[index].example(example, of: batch)
    }
    if isOutputBatched { values.cotangent = cotangent.example(example, of: batch) }
    values.batch = 1
    return values
  }
}

extension [Double] {
  /// Example `example` of `[feature…][batch]` values.
  fileprivate func example(_ example: Int, of batch: Int) -> [Double] {
    stride(from: example, to: count, by: batch).map { self[$0] }
  }

  /// Adds `other · factor`; a longer `other` (one with a batch of one) has the same count.
  fileprivate mutating func add(_ other: [Double], times factor: Double) {
    for index in indices { self[index] += other[index] * factor }
  }
}
