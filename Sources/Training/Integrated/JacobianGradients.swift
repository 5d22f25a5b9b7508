import Autodiff
import Networks

/// The gradient with respect to the parameters of `Σ_k ⟨C_k, J(x_k)⟩`: reverse mode through a field
/// of Jacobians, given the cotangent C_k of each.
final class JacobianGradients {
  /// Points that are differentiated at once.
  private static let batch = 32

  /// The sum over all nodes, after ``accumulate(_:)``.
  let gradients: ParameterBuffer<Float>

  private let program: Program<Float>
  private let chunk: ParameterBuffer<Float>
  private let points: UnsafeMutableBufferPointer<Float>
  private let cotangents: UnsafeMutableBufferPointer<Float>
  private let columns: Int

  init(_ field: StructuredJacobian, parameters: ParameterBuffer<Float>) {
    let graph = Graph(batch: Self.batch)
    let input = graph.input("points", [field.columns])
    let cotangent = graph.input("cotangents", [field.rows * field.columns])
    let built = field.build(in: graph, points: input)
    let sum = (built.jacobian * cotangent).sum().sumOverBatch()
    gradients = ParameterBuffer(parameters.layout)
    chunk = ParameterBuffer(parameters.layout)
    program = Program(
      graph, outputs: [], parameters: parameters, parameterGradients: (of: sum, into: chunk))
    for constant in built.constants { program.set(constant.tensor, constant.values) }
    points = program.storage(of: input)
    cotangents = program.storage(of: cotangent)
    columns = field.columns
  }

  /// Sets ``gradients`` to the sum over `nodes`, batch by batch in their order.
  func accumulate(_ nodes: [(point: [Double], cotangent: [Double])]) {
    let paddedBatch = points.count / columns
    for index in 0..<gradients.paddedCount { gradients.pointer[index] = 0 }
    for start in stride(from: 0, to: nodes.count, by: Self.batch) {
      for index in cotangents.indices { cotangents[index] = 0 }
      for (lane, node) in nodes[start..<min(start + Self.batch, nodes.count)].enumerated() {
        for (row, value) in node.point.enumerated() {
          points[row * paddedBatch + lane] = Float(value)
        }
        for (row, value) in node.cotangent.enumerated() {
          cotangents[row * paddedBatch + lane] = Float(value)
        }
      }
      program.run()
      for index in 0..<gradients.paddedCount { gradients.pointer[index] += chunk.pointer[index] }
    }
  }
}
