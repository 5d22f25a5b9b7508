/// The most multiply-adds that a core does in a second: the yardstick of the other kernels.
///
/// Chains of fused multiply-adds that read no memory and don't wait for each other. How many chains
/// keep the units busy without running out of registers depends on the hardware, hence two numbers
/// to try; the peak is the better one.
package enum PeakKernel {
  /// The numbers of independent chains that can be tried.
  package enum Chains: Int, CaseIterable, Sendable {
    /// Enough where one instruction is done per cycle, or where a register is two of the
    /// hardware's.
    case six = 6
    /// Enough where two whole registers are done per cycle.
    case twelve = 12
  }

  /// The floating-point operations of so many rounds: two for each lane of each chain.
  package static func operations(rounds: Int, chains: Chains) -> Int {
    2 * lanes * chains.rawValue * rounds
  }

  /// Does `x ← x · a + b` on every chain, `rounds` times.
  ///
  /// - Returns: the sum of all lanes of all chains, which a caller must use for the work to be
  ///   done.
  package static func run(rounds: Int, chains: Chains) -> Float {
    switch chains {
    case .six: six(rounds)
    case .twelve: twelve(rounds)
    }
  }

  private typealias Lanes = Register<Float>

  // The fixed point b / (1 - a) is near the starting values: nothing grows, nothing vanishes.
  private static var factor: Lanes { Lanes(repeating: 0.75) }
  private static var addend: Lanes { Lanes(repeating: 0.25) }

  @inline(never)
  private static func six(_ rounds: Int) -> Float {
    let (a, b) = (factor, addend)
    var (c0, c1, c2) = (Lanes(repeating: 1.1), Lanes(repeating: 1.2), Lanes(repeating: 1.3))
    var (c3, c4, c5) = (Lanes(repeating: 1.4), Lanes(repeating: 1.5), Lanes(repeating: 1.6))
    for _ in 0..<rounds {
      c0 = Float.multiplyAdd(c0, a, plus: b)
      c1 = Float.multiplyAdd(c1, a, plus: b)
      c2 = Float.multiplyAdd(c2, a, plus: b)
      c3 = Float.multiplyAdd(c3, a, plus: b)
      c4 = Float.multiplyAdd(c4, a, plus: b)
      c5 = Float.multiplyAdd(c5, a, plus: b)
    }
    return ((c0 + c1) + (c2 + c3) + (c4 + c5)).treeSum()
  }

  @inline(never)
  private static func twelve(_ rounds: Int) -> Float {
    let (a, b) = (factor, addend)
    var (c0, c1, c2) = (Lanes(repeating: 1.1), Lanes(repeating: 1.2), Lanes(repeating: 1.3))
    var (c3, c4, c5) = (Lanes(repeating: 1.4), Lanes(repeating: 1.5), Lanes(repeating: 1.6))
    var (c6, c7, c8) = (Lanes(repeating: 0.9), Lanes(repeating: 0.8), Lanes(repeating: 0.7))
    var (c9, c10, c11) = (Lanes(repeating: 0.6), Lanes(repeating: 0.5), Lanes(repeating: 0.4))
    for _ in 0..<rounds {
      c0 = Float.multiplyAdd(c0, a, plus: b)
      c1 = Float.multiplyAdd(c1, a, plus: b)
      c2 = Float.multiplyAdd(c2, a, plus: b)
      c3 = Float.multiplyAdd(c3, a, plus: b)
      c4 = Float.multiplyAdd(c4, a, plus: b)
      c5 = Float.multiplyAdd(c5, a, plus: b)
      c6 = Float.multiplyAdd(c6, a, plus: b)
      c7 = Float.multiplyAdd(c7, a, plus: b)
      c8 = Float.multiplyAdd(c8, a, plus: b)
      c9 = Float.multiplyAdd(c9, a, plus: b)
      c10 = Float.multiplyAdd(c10, a, plus: b)
      c11 = Float.multiplyAdd(c11, a, plus: b)
    }
    let low = (c0 + c1) + (c2 + c3) + (c4 + c5)
    let high = (c6 + c7) + (c8 + c9) + (c10 + c11)
    return (low + high).treeSum()
  }
}
