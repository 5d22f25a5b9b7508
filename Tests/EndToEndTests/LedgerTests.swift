import Foundation
import Testing

/// The committed ledger: written at paper scale, trained again by `verify`, imported, compared.
@Suite struct LedgerTests {
  private static let ledger = "figures/paper/ledger.csv"

  /// A folder in which the toy was run at paper scale with one seed, its ledger cut down to the
  /// runs of 100 steps, which take no time to verify.
  private func preparedBench() throws -> (bench: Workbench, header: Substring, lines: [Substring]) {
    let bench = try Workbench()
    let outcome = try bench.run("tangentprop", "toy", "--seeds", "1")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let all = try bench.text(Self.ledger).split(separator: "\n")
    let short = all.dropFirst().filter { $0.contains(",100,") }
    try #require(!short.isEmpty && short.count < all.count - 1)
    try write([all[0]] + short, in: bench)
    return (bench, all[0], Array(short))
  }

  private func write(_ lines: [some StringProtocol], in bench: Workbench) throws {
    try bench.write(Data(lines.map { $0 + "\n" }.joined().utf8), to: Self.ledger)
  }

  @Test func verifyTrainsAgainAndComparesFromAnEmptyCache() throws {
    let (bench, header, lines) = try preparedBench()
    let before = try bench.digest()
    let equal = try bench.run("verify", "--sample", "2", "--seed", "7")
    #expect(equal.status == 0, "\(equal.errors)")
    #expect(equal.output.contains("\(min(2, lines.count)) of \(min(2, lines.count)) have"))
    #expect(equal.errors.contains("--seed 7"))
    #expect(try bench.digest() == before)

    // One digit of one digest.
    let fields = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let digest = try #require(fields.first { $0.count == 64 && $0 != fields[0] })
    let altered = (digest.hasPrefix("0") ? "1" : "0") + digest.dropFirst()
    // Without their seals, as lines of an earlier version are: with them, the change itself is
    // refused.
    let unsealed = fields.dropLast().joined(separator: ",")
    let foreign = unsealed.replacingOccurrences(
      of: fields[0], with: String(repeating: "f", count: 64))
    try write(
      [String(header), unsealed.replacingOccurrences(of: digest, with: altered), foreign],
      in: bench)
    let different = try bench.run("verify")
    #expect(different.status == 1)
    #expect(different.output.contains("DIFFERENT: \(fields[0].prefix(12))"))
    #expect(different.errors.contains("1 of 2 results in figures/paper/ledger.csv are planned"))

    try write([String(header), foreign], in: bench)
    let nothing = try bench.run("verify")
    #expect(nothing.status == 2 && nothing.errorLines.count == 1)
  }

  @Test func anImportedLedgerIsKnownAndExportedAgain() throws {
    let (bench, _, lines) = try preparedBench()
    let imported = try bench.run("ledger", "import", "--cache", "other.sqlite")
    #expect(imported.status == 0)
    #expect(imported.output == "\(lines.count) results added, 0 known before\n")
    let exported = try bench.run("ledger", "export", "--cache", "other.sqlite")
    #expect(exported.status == 0)
    #expect(exported.output == (try bench.text(Self.ledger)))
    let merged = try bench.run("cache", "merge", "other.sqlite")
    #expect(merged.status == 0)
    #expect(merged.output.contains("0 runs added"))
  }
}
