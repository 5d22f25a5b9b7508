import Foundation
import Testing

/// `replicate verify` on results that can't be made here.
@Suite struct VerifyTests {
  private static let ledger = "figures/paper/ledger.csv"

  /// A network that gives a Jacobian, whose path integrals are within `tolerance` of the truth.
  private static func experiment(tolerance: String) -> String {
    """
    title = "An exponential"
    measure = "testLoss"
    seeds = 1
    cell = [{ row = "only" }]

    [run]
    data.function.function = "exponential"
    network.multilayerPerceptron = { widths = [1, 8, 1], activation = "hyperbolicTangent" }
    initializer = "xavierUniform"
    loss = "meanAbsoluteError"
    optimizer.adam.learningRate = 0.01
    iterations = 2

    [run.integration]
    structure = { bounded = { by = 1 } }
    start = [0]
    startValue = [1]
    firstTolerance = \(tolerance)
    """
  }

  /// One is well, the other asks for more than Double has, which its training finds out.
  @Test func whatCannotBeMadeIsTroubleAndNoDifference() throws {
    let bench = try Workbench()
    try bench.write(Data(Self.experiment(tolerance: "1e-300").utf8), to: "bad.toml")
    try #require(try bench.run("try", "bad.toml").status == 2)
    let list = try bench.run("cache", "list", "--format", "json").output
    let key = String(try #require(list.firstMatch(of: /"([0-9a-f]{64})"/)).1)
    try bench.write(Data(Self.experiment(tolerance: "0.1").utf8), to: "good.toml")
    try #require(try bench.run("try", "good.toml").status == 0)
    let lines = try bench.text(Self.ledger).split(separator: "\n").map(String.init)
    try #require(lines.count == 2 && !lines[1].contains(key))

    let digest = String(repeating: "4", count: 64)
    let bad = "\(key),own bad,1,testLoss=1,\(digest),2,0.5,x"
    func verify(_ good: String) throws -> Workbench.Outcome {
      try bench.write(Data("\(lines[0])\n\(good)\n\(bad)\n".utf8), to: Self.ledger)
      return try bench.run("verify")
    }
    let trouble = try verify(lines[1])
    #expect(trouble.status == 2, "\(trouble)")
    #expect(trouble.output.contains("can't be made: \(key.prefix(12)) own bad, seed 1: at t = "))
    #expect(
      trouble.output.contains(
        "1 of 2 have the ledger's metrics and digests; 1 can't be made here\n"))
    #expect(!trouble.output.contains("DIFFERENT"))

    // Another value, without its seal.
    let unsealed = lines[1].split(separator: ",", omittingEmptySubsequences: false).dropLast()
      .joined(separator: ",").replacing(/testLoss=[^;]+/, with: "testLoss=7.5")
    let both = try verify(unsealed)
    #expect(both.status == 1 && both.output.contains("DIFFERENT: "), "\(both)")
    #expect(both.output.contains("can't be made: "))
  }
}
