import AllocationCounter
import Autodiff
import ShortRuns
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
  /// Whoever changes one raises ``NumericVersion/current``, lists the new ones here (`swift run -c
  /// release short-runs` prints them) and computes the ledger again.
  @Test(arguments: recorded.map(\.name))
  func digestsAreThoseOfTheNumericVersion(name: String) throws {
    #expect(NumericVersion.current == 2)
    let run = try #require(ShortRun.all.first { $0.name == name })
    let digest = try #require(Self.recorded.first { $0.name == name }).digest
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
    #expect(Self.recorded.map(\.name) == ShortRun.all.map(\.name))
    #expect(Set(Self.recorded.map(\.digest)).count == ShortRun.all.count)
  }

  static let recorded: [(name: String, digest: String)] = [
    ("lenet", "9bc4f72f25227c5b"),
    ("lenet doubleback of examples", "1a23ea856585d27b"),
    ("lenet doubleback of the batch", "a2bcc5c14314178a"),
    ("lenet spectreg", "1884d63418996d65"),
    ("lenet frobreg", "0f8b6d190c9895ef"),
    ("lenet jacreg", "43d1fa824d239baa"),
    ("lenet confidence penalty", "e410c34568304ff0"),
    ("lenet tangentprop", "3375d3a678e1e838"),
    ("lenet tanh momentum", "e0c6a913ee79bf10"),
    ("lenet tanh three projections", "b56610b4649e70da"),
    ("lenet tanh adversarial", "0f00dccdb9a18551"),
    ("lenet normalized", "b4be62f2dfce3b48"),
    ("lenet normalized doubleback", "7d264e1963e8f926"),
    ("lenet normalized spectreg momentum", "ea85e2735ddcbba3"),
    ("residual spectreg", "18d6e714dba80479"),
    ("lenet as in Varga's code", "1960c45df1b4c747"),
    ("lenet confidence penalty as in Varga's code", "dcb29539a7faab8b"),
    ("lenet normalized after the last activation", "25b3f31e9a250f4f"),
    ("residual averaging", "8698492153e3b9ab"),
    ("residual with projections", "2a2bebff2a42aeba"),
    ("ddnet one projection", "1b7a043782320d5a"),
    ("perceptron softplus spectreg and frobreg", "fe9676d61d1a7bb1"),
    ("curve spectreg", "9697c10e7f21f961"),
    ("curve as in Varga's code", "10cb8562b77c79fb"),
    ("curve tangentprop", "22239e7132ff4ae0"),
    ("integrated J² + ε", "4547a09c1647c352"),
    ("integrated tanh J", "f0c9ecfc138b162e"),
    ("integrated unconstrained", "4232c103e12f085f"),
    ("integrated gradient of two inputs", "2dc6bfc357220509"),
  ]
}
