import Kernels

/// Adds one bias a channel: `[channels, rest…, batch]` and `[channels]`.
///
/// Padding lanes get the bias too; a sum over the batch masks them.
struct AddBias: Operation {
  var name: String { "addBias" }
  var primitive: Primitive { .addBias }

  func shape(of operands: [Shape]) -> Shape {
    let (x, bias) = (operands[0], operands[1])
    precondition(
      x.isBatched && !bias.isBatched && bias.dimensions == Array(x.dimensions.prefix(1)),
      "addBias: \(bias) doesn't fit \(x)")
    return x
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent, cotangent.sum(keeping: 1).sumOverBatch()]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (x, bias, output) = (site.operands[0], site.operands[1], site.result)
    let channels = site.operandShapes[1].count
    let octets = site.row.octets * (site.shape.count / channels)
    return {
      BiasKernel.add(
        x, bias: bias, into: output, channels: channels, octetsPerChannel: octets)
    }
  }
}

extension Tensor {
  /// The tensor `[channels, rest…, batch]` plus one bias a channel, `[channels]`.
  package func addingBias(_ bias: Tensor) -> Tensor { graph.append(AddBias(), [self, bias]) }
}
