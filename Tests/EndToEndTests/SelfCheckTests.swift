import Foundation
import Testing

@Suite struct SelfCheckTests {
  /// The line that README promises of every machine.
  @Test func theLineIsReadmes() throws {
    let bench = try Workbench()
    let outcome = try bench.run("selfcheck")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let readme = try String(
      contentsOf: Workbench.repository.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(outcome.output.hasSuffix("\n") && readme.contains("\n" + outcome.output))
  }
}
