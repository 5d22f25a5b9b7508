import AllocationCounter
import Autodiff
import SelfCheck
import Testing
import Training

/// Bit identity: `Scripts/compare-march.sh` compares the same runs for two instruction sets.
struct ShortRunTests {
  @Test(arguments: ShortRun.all.map(\.name))
  func optimizationsChangeNoBit(name: String) throws {
    let run = try #require(ShortRun.all.first { $0.name == name })
    let digest = try run.digest()
    let optimizations: [ProgramOptimizations] = [.schedule, .fuseBias, .fusePooling]
    for optimization in optimizations {
      let without = try run.digest(optimizations: .all.subtracting(optimization))
      #expect(without == digest, "without \(optimization)")
    }
    #expect(try run.digest(optimizations: []) == digest, "without all")
  }

  /// The digests are those of this numeric version.
  ///
  /// Whoever changes one raises ``NumericVersion/current``, records the new ones in
  /// ``SelfCheck/recorded`` (`replicate selfcheck --verbose` prints them) and computes the ledger
  /// again.
  @Test(arguments: SelfCheck.recorded.map(\.name))
  func digestsAreThoseOfTheNumericVersion(name: String) throws {
    #expect(NumericVersion.current == 2)
    let run = try #require(ShortRun.all.first { $0.name == name })
    let digest = try #require(SelfCheck.recorded.first { $0.name == name }).digest
    #expect(try run.digest().hasPrefix(digest))
  }

  /// Batch, draws, program and optimizer: once a few steps are made, none allocates, also where the
  /// examples are shuffled anew.
  @Test(arguments: ShortRun.all.filter { $0.step() != nil }.map(\.name))
  func stepsDoNotAllocate(name: String) throws {
    let step = try #require(ShortRun.all.first { $0.name == name }?.step())
    for iteration in 0..<3 { #expect(try step.run(iteration: iteration).isFinite) }
    let before = allocation_count()
    for iteration in 3..<9 { _ = try step.run(iteration: iteration) }
    #expect(allocation_count() - before == 0)
  }

  @Test func everyRunIsRecordedAndUnlikeTheOthers() {
    #expect(SelfCheck.recorded.map(\.name) == ShortRun.all.map(\.name))
    #expect(Set(SelfCheck.recorded.map(\.digest)).count == ShortRun.all.count)
  }
}
