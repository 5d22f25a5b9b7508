import Autodiff
import OperationCases
import Testing

/// Every operation's value, first and second derivative against JAX, against central differences,
/// and in Float against Double.
@Suite struct OperationTests {
  @Test func everyRowHasAFixtureAndBack() throws {
    let fixture = try Fixture.operations.get()
    #expect(fixture.cases.map(\.name).sorted() == OperationCase.all.map(\.name).sorted())
    #expect(fixture.source == "jax 0.10.2, float64")
  }

  @Test(arguments: OperationCase.all)
  func agreesWithReference(_ row: OperationCase) throws {
    let fixture = try Fixture.named(row.name)
    let evaluation = Evaluation<Double>(row, fixture, batch: fixture.batch)
    evaluation.run(fixture.values())
    let tolerances = row.tolerances
    expectClose(
      evaluation.values(evaluation.output), fixture.output, within: tolerances.value, "output")
    for (position, index) in fixture.active.enumerated() {
      let input = fixture.inputs[index]
      expectClose(
        evaluation.values(evaluation.first[position]), try #require(input.first),
        within: tolerances.first, "gradient for \(input.name)")
      expectClose(
        evaluation.values(evaluation.second[position]), try #require(input.second),
        within: tolerances.second, "second derivative for \(input.name)")
    }
  }

  @Test(arguments: OperationCase.fullyDifferentiated)
  func agreesWithCentralDifferences(_ row: OperationCase) throws {
    let fixture = try Fixture.named(row.name)
    let evaluation = Evaluation<Double>(row, fixture, batch: fixture.batch)
    checkCentralDifferences(evaluation, fixture, at: fixture.values(), row.tolerances)
  }

  @Test(arguments: OperationCase.all)
  func floatAgreesWithDouble(_ row: OperationCase) throws {
    let fixture = try Fixture.named(row.name)
    let double = Evaluation<Double>(row, fixture, batch: fixture.batch)
    let float = Evaluation<Float>(row, fixture, batch: fixture.batch)
    double.run(fixture.values())
    float.run(fixture.values())
    let tolerances = row.tolerances
    expectClose(
      float.values(float.output), double.values(double.output), within: tolerances.floatValue,
      "output")
    for position in double.first.indices {
      expectClose(
        float.values(float.first[position]), double.values(double.first[position]),
        within: tolerances.floatFirst, "gradient \(position)")
      expectClose(
        float.values(float.second[position]), double.values(double.second[position]),
        within: tolerances.floatSecond, "second derivative \(position)")
    }
  }
}

/// Compares ⟨first, u⟩ with (s(x + εu) − s(x − εu)) / 2ε, and ⟨second, u⟩ likewise with h, in one
/// direction u with entries between −1 and 1.
func checkCentralDifferences(
  _ evaluation: Evaluation<Double>, _ fixture: Fixture.Case, at values: Evaluation<Double>.Values,
  _ tolerances: Tolerances, sourceLocation: SourceLocation = #_sourceLocation
) {
  let step = 1e-5
  var generator = DirectionGenerator()
  let direction = values.inputs.map { $0.map { _ in generator.next() } }

  func moved(by step: Double) -> (s: Double, h: Double) {
    var moved = values
    for index in fixture.active {
      moved.inputs[index] = zip(values.inputs[index], direction[index]).map { $0 + step * $1 }
    }
    evaluation.run(moved)
    return (evaluation.scalar(moved), evaluation.values(evaluation.squaredNorm)[0])
  }

  func alongDirection(_ gradients: [Tensor]) -> Double {
    zip(gradients, fixture.active).reduce(0) { total, pair in
      zip(evaluation.values(pair.0), direction[pair.1]).reduce(total) { $0 + $1.0 * $1.1 }
    }
  }

  let forward = moved(by: step)
  let backward = moved(by: -step)
  evaluation.run(values)
  // The size against which an error counts: without cancellation between inputs.
  let scale = { (gradients: [Tensor]) in
    gradients.reduce(1e-3) { $0 + evaluation.values($1).reduce(0) { $0 + abs($1) } }
  }
  for (name, gradients, difference) in [
    ("first", evaluation.first, forward.s - backward.s),
    ("second", evaluation.second, forward.h - backward.h),
  ] {
    let exact = alongDirection(gradients)
    let error = abs(difference / (2 * step) - exact)
    let bound = tolerances.centralDifference * scale(gradients)
    #expect(
      error <= bound, "\(name) derivative \(exact) is off by \(error) > \(bound)",
      sourceLocation: sourceLocation)
  }
}

/// Numbers between −1 and 1, the same in each run (a linear congruential generator).
struct DirectionGenerator {
  private var state: UInt64 = 2018

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(Int64(bitPattern: state) >> 11) / Double(1 << 52)
  }
}
