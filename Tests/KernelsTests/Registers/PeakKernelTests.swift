import Kernels
import Testing

@Suite struct PeakKernelTests {
  /// Each chain nears its fixed point 1 within 0.75⁹⁹, so the sum is the number of lanes; Float's
  /// rounding of a chain is below 1e-6.
  @Test(arguments: PeakKernel.Chains.allCases)
  func doesItsMultiplyAdds(_ chains: PeakKernel.Chains) {
    let sum = PeakKernel.run(rounds: 100, chains: chains)
    let expected = Float(lanes * chains.rawValue)
    #expect(abs(sum - expected) < 1e-6 * expected)
  }

  /// The six start at 1.1, 1.2, … 1.6: one round leaves 0.75 · 8.1 + 6 · 0.25 in each lane.
  @Test func startsAwayFromTheFixedPoint() {
    #expect(abs(PeakKernel.run(rounds: 1, chains: .six) - 16 * 7.575) < 1e-4)
  }

  @Test func countsTwoOperationsALaneOfAChain() {
    #expect(PeakKernel.operations(rounds: 10, chains: .six) == 2 * 16 * 6 * 10)
  }
}
