import Kernels
import Testing

/// The passes of an algorithm in memory of their own: nothing outside result and workspace may be
/// written, and what lies in them beforehand must not matter.
extension ConvolutionAlgorithm {
  func forward<Scalar: KernelScalar>(
    _ test: ConvolutionCase, _ weight: GuardedBuffer<Scalar>, _ input: GuardedBuffer<Scalar>,
    bias: GuardedBuffer<Scalar>? = nil
  ) -> GuardedBuffer<Scalar> {
    inNewMemory(test, .forward, count: test.geometry.outputCount * test.width) {
      forward(
        test.geometry, weight: weight.pointer, input: input.pointer,
        bias: bias.map { UnsafePointer($0.pointer) }, into: $0, row: test.row, workspace: $1)
    }
  }

  func dataGradient<Scalar: KernelScalar>(
    _ test: ConvolutionCase, _ weight: GuardedBuffer<Scalar>, _ g: GuardedBuffer<Scalar>
  ) -> GuardedBuffer<Scalar> {
    inNewMemory(test, .dataGradient, count: test.geometry.inputCount * test.width) {
      dataGradient(
        test.geometry, weight: weight.pointer, g: g.pointer, into: $0, row: test.row,
        workspace: $1)
    }
  }

  func weightGradient<Scalar: KernelScalar>(
    _ test: ConvolutionCase, _ g: GuardedBuffer<Scalar>, _ input: GuardedBuffer<Scalar>
  ) -> GuardedBuffer<Scalar> {
    inNewMemory(test, .weightGradient, count: test.geometry.weightCount) {
      weightGradient(
        test.geometry, g: g.pointer, input: input.pointer, into: $0, row: test.row,
        workspace: $1)
    }
  }

  private func inNewMemory<Scalar: KernelScalar>(
    _ test: ConvolutionCase, _ pass: ConvolutionPass, count: Int,
    _ run: (
      _ out: UnsafeMutablePointer<Scalar>, _ workspace: UnsafeMutablePointer<Scalar>
    ) -> Void
  ) -> GuardedBuffer<Scalar> {
    let out = GuardedBuffer<Scalar>(count: count)
    let workspace = GuardedBuffer<Scalar>(
      count: workspace(for: pass, of: test.geometry, row: test.row))
    workspace.pointer.update(repeating: .nan, count: workspace.count)
    run(out.pointer, workspace.pointer)
    out.expectWholeMargins()
    workspace.expectWholeMargins()
    return out
  }
}
