/// Adding one bias a channel.
package enum BiasKernel {
  /// `out[c, r, b] = x[c, r, b] + bias[c]`, padding lanes included.
  ///
  /// - Parameters:
  ///   - x: `[channels, rest, batch]`; `out` must not overlap it.
  ///   - bias: `[channels]`.
  ///   - octetsPerChannel: the rest of the features times the octets of a row, at least 2.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func add<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, bias: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, channels: Int, octetsPerChannel: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for channel in 0..<channels {
      let term = Register(repeating: bias[channel])
      let start = channel &* octetsPerChannel
      var octet = 0
      while octet < octetsPerChannel {
        // An odd channel's last register starts an octet earlier.
        let place = start &+ min(octet, octetsPerChannel &- 2)
        out[octet: place] = x[octet: place] + term
        octet &+= 2
      }
    }
  }
}
