import Foundation
import Testing

/// `replicate notebook`, from a report that was just made.
@Suite struct NotebookTests {
  private static let place = "figures/smoke/tangentprop/tangentprop.ipynb"

  private func prepared() throws -> Workbench {
    let bench = try Workbench()
    let made = try bench.run("tangentprop", "toy", "--scale", "smoke")
    #expect(made.status == 0, "\(made.errors)")
    return bench
  }

  /// Puts a `jupyter` of a line of shell first on the path.
  private func path(_ bench: Workbench, jupyter line: String) throws -> String {
    try bench.write(Data("#!/bin/sh\n\(line)\n".utf8), to: "programs/jupyter")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bench.url("programs/jupyter").path)
    return "\(bench.url("programs").path):/usr/bin:/bin"
  }

  @Test func aNotebookIsWrittenAndKeepsItsOutputs() throws {
    let bench = try prepared()
    let written = try bench.run("notebook", "tangentprop", "--scale", "smoke")
    #expect(written.status == 0 && written.errors.contains("without outputs"), "\(written.errors)")
    let text = try bench.text(Self.place)
    #expect(text.contains("\"nbformat\" : 4"))
    let unexecuted = try bench.run("notebook", "--scale", "smoke", "--check")
    #expect(unexecuted.status == 1 && unexecuted.output.contains("DIFFERS"))

    // Stands for Jupyter: the same notebook, its cells counted.
    let path = try path(
      bench, jupyter: #"sed 's/"execution_count" : null/"execution_count" : 1/'"#)
    let executed = try bench.run(
      "notebook", "tangentprop", "--scale", "smoke", "--execute", environment: ["PATH": path])
    #expect(executed.status == 0 && executed.errors.contains("with outputs"), "\(executed.errors)")
    let current = try bench.run("notebook", "--scale", "smoke", "--check")
    #expect(current.status == 0, "\(current.output)")
    let before = try bench.digest()
    let again = try bench.run("notebook", "--scale", "smoke")
    #expect(again.status == 0 && again.errors.contains("keeps its outputs"), "\(again.errors)")
    #expect(try bench.digest() == before)
  }

  @Test(arguments: [
    ("echo 'No module named pandas' >&2; exit 1", "No module named pandas"),
    ("echo '{}'", "can't run the notebook"), ("exit 127", "no jupyter on the PATH"),
  ])
  func whatDoesNotRunLeavesTheOlderFile(jupyter: String, complaint: String) throws {
    let bench = try prepared()
    #expect(try bench.run("notebook", "--scale", "smoke").status == 0)
    let path = try path(bench, jupyter: jupyter)
    let before = try bench.digest()
    let outcome = try bench.run(
      "notebook", "--scale", "smoke", "--execute", environment: ["PATH": path])
    #expect(outcome.status == 2)
    #expect(
      outcome.errorLines.count == 1 && outcome.errors.contains(complaint), "\(outcome.errors)")
    #expect(try bench.digest() == before)
  }

  @Test func aBadRequestIsOneLine() throws {
    let bench = try prepared()
    let none = try bench.run("notebook", "--check", "--output", "figures/papr")
    #expect(none.status == 2 && none.output.isEmpty && none.errors.contains("no report in"))
    let missing = try bench.run("notebook", "varga", "--scale", "smoke")
    #expect(missing.status == 2 && missing.errorLines.count == 1)
    #expect(missing.errors.contains("run replicate varga --scale smoke"), "\(missing.errors)")
    let unknown = try bench.run("notebook", "vargas", "--scale", "smoke")
    #expect(unknown.status == 64 && unknown.errors.contains("'vargas' is no paper"))
  }
}
