import Autodiff
import Training

/// One gradient of the Jacobian's squared norm, obtained in one way.
package final class JacobianGradientWorkload: Workload {
  /// The program that computes it.
  package let program: Program<Float>

  /// A gradient as ``Training/JacobianPenaltyGradients`` has it.
  package init(_ gradients: JacobianPenaltyGradients, _ way: JacobianPenaltyGradients.Way) {
    program = gradients.program(way)
  }

  /// Computes the gradient once.
  package func run() { program.run() }
}
