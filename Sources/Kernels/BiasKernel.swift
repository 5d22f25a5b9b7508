/// Adding one bias a channel.
public enum BiasKernel {
  /// `out[c, r, b] = x[c, r, b] + bias[c]`, padding lanes included.
  ///
  /// - Parameters:
  ///   - x: `[channels, rest, paddedBatch]`; `out` may be the same memory.
  ///   - bias: `[channels]`.
  ///   - registersPerChannel: the rest of the features times the registers of the batch.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func add<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, bias: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, channels: Int, registersPerChannel: Int
  ) {
    for channel in 0..<channels {
      let start = channel &* registersPerChannel &* lanes
      Elementwise.addScalar(
        x + start, bias[channel], into: out + start, registers: registersPerChannel)
    }
  }
}
