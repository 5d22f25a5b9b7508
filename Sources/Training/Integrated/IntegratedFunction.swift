import Autodiff
import Foundation
import Integration
import Networks

/// A function given by a trained Jacobian: its values along any path, and its inverse.
package final class IntegratedFunction {
  /// Relative and absolute: near what the network's Float values allow.
  private static let tolerance = 1e-6

  private let integration: PathIntegration
  private let jacobian: LearnedJacobian
  private let method: DormandPrince

  /// The function of `run`, which has an integration, with trained weights: see ``WeightsData``.
  ///
  /// - Throws: `TrainingError.unfitWeights`, `.unfitStructure`.
  package convenience init(_ run: Run, _ integration: PathIntegration, weights: Data) throws {
    try self.init(
      run.structuredJacobian(integration), integration, parameters: run.parameters(weights))
  }

  /// The function of a field with the given parameters.
  package init(
    _ field: StructuredJacobian, _ integration: PathIntegration,
    parameters: ParameterBuffer<Float>
  ) throws {
    self.integration = integration
    jacobian = LearnedJacobian(field, parameters: parameters)
    method = DormandPrince(
      .adaptive(try Tolerance(relative: Self.tolerance, absolute: Self.tolerance)))
  }

  /// The Jacobian at a point, row-major.
  package func jacobian(at point: [Double]) -> [Double] { jacobian.values(at: point) }

  /// The value at `point`, along the straight line from x₀.
  package func value(at point: [Double]) throws(IntegrationError) -> [Double] {
    try value(along: .straight(from: integration.start, to: point))
  }

  /// The value at the end of `path`, which begins in x₀.
  ///
  /// - Throws: `IntegrationError.pathDisagrees` when it begins elsewhere; what integrating throws.
  package func value(along path: DifferentiablePath) throws(IntegrationError) -> [Double] {
    guard path.start == integration.start else {
      throw .pathDisagrees(time: 0, stated: integration.start, found: path.start)
    }
    return try PathIntegral(
      of: jacobian.field, along: path, from: integration.startValue, by: method
    ).value
  }

  /// The input whose value is `value`, following the straight line from y₀.
  package func inverse(of value: [Double]) throws(IntegrationError) -> [Double] {
    try InverseProblem(
      of: jacobian.field, along: .straight(from: integration.startValue, to: value),
      from: integration.start
    ).solve(by: method).finalState
  }
}
