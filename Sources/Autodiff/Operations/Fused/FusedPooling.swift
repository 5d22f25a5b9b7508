import Kernels

/// What a network asks of each window's greatest value, in one pass: ``PoolingChoice``,
/// ``PoolingGather`` of the same operand, and a ``Rectify`` and a ``Step`` of what it takes.
struct MaximumPooling: Computation {
  enum Output { case choice, value, rectified, mask }

  let window: Int
  /// What each of the step's results is.
  let outputs: [Output]

  var name: String { "maximumPooling" }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let input = site.operands[0]
    let (geometry, row) = (site.poolingGeometry(window, of: 0), site.row)
    func result(_ output: Output) -> UnsafeMutablePointer<Scalar>? {
      outputs.firstIndex(of: output).map { site.results[$0] }
    }
    let (choice, value) = (result(.choice), result(.value))
    let (rectified, mask) = (result(.rectified), result(.mask))
    return {
      PoolingKernel.maximum(
        geometry, input, choice: choice, value: value, rectified: rectified, mask: mask, row: row)
    }
  }
}

/// A ``PoolingGather`` times a mask, the third operand.
struct MaskedPoolingGather: Computation {
  let window: Int

  var name: String { "maskedPoolingGather" }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    PoolingGather.instruction(site, window: window, mask: site.operands[2])
  }
}

/// A ``PoolingScatter`` of values times a mask, the third operand.
struct MaskedPoolingScatter: Computation {
  let window: Int

  var name: String { "maskedPoolingScatter" }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    PoolingScatter.instruction(site, window: window, mask: site.operands[2])
  }
}
