import Autodiff
import Integration
import Networks

/// A run's network as a field of Jacobians, evaluated point by point.
final class LearnedJacobian {
  private let program: Program<Float>
  private let points: UnsafeMutableBufferPointer<Float>
  private let jacobian: UnsafeMutableBufferPointer<Float>
  private let rows: Int
  private let columns: Int

  /// - Parameter parameters: read at each evaluation.
  init(_ field: StructuredJacobian, parameters: ParameterBuffer<Float>) {
    let graph = Graph(batch: 1)
    let input = graph.input("points", [field.columns])
    let built = field.build(in: graph, points: input)
    program = Program(graph, outputs: [built.jacobian], parameters: parameters)
    for constant in built.constants { program.set(constant.tensor, constant.values) }
    points = program.storage(of: input)
    jacobian = program.storage(of: built.jacobian)
    rows = field.rows
    columns = field.columns
  }

  /// J(x), row-major `[rows · columns]`, at a point `[columns]`, which is rounded to Float.
  func values(at point: [Double]) -> [Double] {
    let paddedBatch = points.count / columns
    for (index, coordinate) in point.enumerated() {
      points[index * paddedBatch] = Float(coordinate)
    }
    program.run()
    return (0..<rows * columns).map { Double(jacobian[$0 * paddedBatch]) }
  }

  /// The field, as integrators take it.
  var field: JacobianField {
    { (point) throws(IntegrationError) in self.values(at: point) }
  }
}
