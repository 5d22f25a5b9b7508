import Autodiff
import OperationCases
import PJRT
import StableHLO
import TestPlugins
import Testing

/// Every operation, its gradient, and the gradient of that, on real plugins against the engine in
/// Double.
@Suite(.enabled(if: !TestPlugin.all.isEmpty, "\(TestPlugin.absence)"))
struct OperationsOnDevicesTests {
  /// Formulas: in double precision nothing but rounding by 1e-16 is left.
  ///
  /// It comes to 3e-14 where a second derivative is a small difference, as in the convolutional
  /// network. One plugin is enough, for the formulas are ours.
  @Test(arguments: TestPlugin.all.prefix(1), OperationCase.all)
  func doublePrecision(_ plugin: TestPlugin, _ row: OperationCase) throws {
    let errors = try errors(of: row, on: plugin, Double.self)
    #expect(errors.all <= 1e-13, "\(errors)")
  }

  /// What runs use.
  ///
  /// Values within 1e-6, some ten roundings of 6e-8, and derivatives within what the row asks of
  /// the processor's own Float, for the same differences cancel here.
  @Test(arguments: TestPlugin.all, OperationCase.all)
  func singlePrecision(_ plugin: TestPlugin, _ row: OperationCase) throws {
    let errors = try errors(of: row, on: plugin, Float.self)
    #expect(errors.value <= 1e-6, "\(errors)")
    #expect(errors.first <= row.tolerances.floatFirst, "\(errors)")
    #expect(errors.second <= row.tolerances.floatSecond, "\(errors)")
  }

  private struct Errors {
    var value = 0.0
    var first = 0.0
    var second = 0.0
    var all: Double { max(value, first, second) }
  }

  private func errors<Scalar: HostElement & BinaryFloatingPoint>(
    of row: OperationCase, on plugin: TestPlugin, _: Scalar.Type
  ) throws -> Errors {
    let fixture = try Fixture.named(row.name)
    let reference = Evaluation<Double>(row, fixture, batch: fixture.batch)
    // Both get what single precision can hold, so that inputs are the same.
    var values: Evaluation<Double>.Values = fixture.values()
    values.inputs = values.inputs.map { $0.map { Double(Float($0)) } }
    values.cotangent = values.cotangent.map { Double(Float($0)) }
    reference.run(values)

    let outputs = [reference.output] + reference.first + reference.second
    let module = GraphModule(outputs, element: Scalar.self == Float.self ? .float32 : .float64)
    let client = try plugin.client()
    let arguments = try module.leaves.map { leaf in
      let index = reference.inputs.firstIndex { $0.id == leaf.id }
      let numbers = index.map { values.inputs[$0] } ?? values.cotangent
      return try client.buffer(
        numbers.map { Scalar($0) }, leaf.graph.dimensions(of: leaf.shape))
    }
    let results = try client.compile(module.text).run(arguments)
    func error(_ place: Int) throws -> Double {
      let found = try results[place].values(of: Scalar.self).map { Double($0) }
      return largestError(found, reference.values(outputs[place]))
    }
    let (firsts, count) = (1...reference.first.count, outputs.count)
    return Errors(
      value: try error(0), first: try firsts.map(error).reduce(0, max),
      second: try (firsts.upperBound + 1..<count).map(error).reduce(0, max))
  }
}
