import Foundation
import Reports
import Testing

@Suite struct GnuplotScriptTests {
  @Test func writesCommandsAndDataBlocks() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.gp").path
      let script = try GnuplotScript(path: path)
      try script.command("set title 'a'")
      try script.send("columns", columns: [[1, 2.5], [-.nan, 1e-7]])
      try script.send("matrix", matrix: [[1, 2, 3], [4, 5, 6]])
      try script.close()
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(
        text == """
          set title 'a'
          $columns << EOD
          1 nan
          2.5 1e-07
          EOD
          $matrix << EOD
          1 2 3
          4 5 6
          EOD

          """)
    }
  }

  @Test func folderThatIsNotThere() {
    #expect(
      throws: ReportError.cannotWrite(
        path: "/nowhere/x.gp", reason: "No such file or directory")
    ) {
      try GnuplotScript(path: "/nowhere/x.gp")
    }
  }

  @Test func fullDiskIsReportedAndStaysReported() throws {
    let full = ReportError.cannotWrite(path: "/dev/full", reason: "No space left on device")
    let script = try GnuplotScript(path: "/dev/full")
    #expect(throws: full) { try script.command("set title 'a'") }
    #expect(throws: full) { try script.send("x", columns: [[1]]) }
    #expect(throws: full) { try script.close() }
  }
}
