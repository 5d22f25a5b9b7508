import Networks
import Regularizers
import Testing

/// Each regularizer against JAX: values and gradients with respect to the parameters.
@Suite struct RegularizerFixtureTests {
  /// A penalty of the fixture, its regularizer, and the names of what is drawn for it.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let drawn: [String]
    let regularizer: @Sendable (RegularizerFixture.Case) -> Regularizer

    init(
      _ name: String, drawn: [String] = [],
      _ regularizer: @escaping @Sendable (RegularizerFixture.Case) -> Regularizer
    ) {
      self.name = name
      self.drawn = drawn
      self.regularizer = regularizer
    }

    var testDescription: String { name }

    static func tangentProp(
      _ example: RegularizerFixture.Case, _ target: TangentProp.Target
    ) -> Regularizer {
      .tangentProp(TangentProp(direction: example.extra["direction"] ?? [], target: target))
    }
  }

  static let rows: [Row] = [
    Row("doubleBack") { _ in .doubleBack(DoubleBack(loss: .example)) },
    Row("doubleBackBatch") { _ in .doubleBack(DoubleBack(loss: .batch)) },
    Row("jacReg") { _ in .jacReg(JacReg()) },
    Row("frobReg") { _ in .frobReg(FrobReg()) },
    Row("spectRegBatch", drawn: ["shared"]) { _ in .spectReg(.varga) },
    Row("spectRegExample", drawn: ["own1", "own2"]) { _ in .spectReg(.hoffman(projections: 2)) },
    Row("tangentPropZero") { Row.tangentProp($0, .zero) },
    Row("tangentPropGiven", drawn: ["derivatives"]) { Row.tangentProp($0, .given) },
    Row("confidencePenalty") { _ in .confidencePenalty(ConfidencePenalty()) },
    Row("confidencePenaltyWithOffset") { _ in
      .confidencePenalty(ConfidencePenalty(offset: 0.01))
    },
  ]

  @Test(arguments: rows) func agreesWithJAX(row: Row) throws {
    let fixture = try RegularizerFixture.load()
    for example in fixture.cases {
      let expected = try #require(example.penalties[row.name])
      let program = PenaltyProgram(
        example.architecture, row.regularizer(example), batch: fixture.batch)
      program.parameters.setFlattened(example.parameters.flatMap { $0 })
      program.setExamples(example.input, target: example.target)
      program.setDrawn(row.drawn.map { example.extra[$0] ?? [] })
      program.run()

      let label = "\(row.name), \(example.testDescription)"
      expectClose(
        program.values, expected.values, tolerance: Tolerance.fixture, label + ", values")
      for index in example.parameters.indices {
        expectClose(
          program.gradients.values(index), expected.gradients[index],
          tolerance: Tolerance.fixture, label + ", gradient \(index)")
      }
    }
  }
}
