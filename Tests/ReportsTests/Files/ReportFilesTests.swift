import Foundation
import Reports
import Testing

@Suite struct ReportFilesTests {
  private let figure = Figure(
    Panel(x: Axis("x"), y: Axis("y"), series: [Series("s", .line, x: [0, 1], y: [0, 1])]))

  /// The files of a report with a figure and compared numbers.
  private static let all = [
    "table1-forest.gp", "table1-forest.svg", "table1.csv", "table1.gp", "table1.json", "table1.md",
    "table1.svg",
  ]

  /// Runs `body` on a folder that already holds an older report of the same exhibit, and checks
  /// that it throws `expected` and leaves that report and nothing else.
  private func expectFailure(
    _ name: String, figure: Figure? = nil,
    sourceLocation: SourceLocation = #_sourceLocation,
    write: (ReportFiles) throws -> Void, matches: (ReportError) -> Bool
  ) throws {
    try withTemporaryFolder { folder in
      let files = ReportFiles(folder: folder)
      try files.write(Example.report, figure: self.figure)
      let place = folder.appendingPathComponent("varga")
      let older = try names(in: place).map {
        try Data(contentsOf: place.appendingPathComponent($0))
      }
      let error = #expect(throws: ReportError.self, sourceLocation: sourceLocation) {
        try write(files)
      }
      #expect(error.map(matches) == true, "\(name): \(error?.description ?? "")")
      #expect(error?.description.contains("\n") == false)
      let left = try names(in: place)
      #expect(left == Self.all)
      #expect(try left.map { try Data(contentsOf: place.appendingPathComponent($0)) } == older)
    }
  }

  @Test func writesAllFiles() throws {
    try withTemporaryFolder { folder in
      let written = try ReportFiles(folder: folder).write(Example.report, figure: figure)
      #expect(written.count == 7)
      let left = try names(in: folder.appendingPathComponent("varga"))
      #expect(left == Self.all)
      let page = try String(
        contentsOf: folder.appendingPathComponent("varga/table1.md"), encoding: .utf8)
      #expect(page.contains("](table1.svg)"))
    }
  }

  @Test func withoutAFigureThereIsNoDrawing() throws {
    try withTemporaryFolder { folder in
      try ReportFiles(folder: folder).write(Example.report)
      let left = try names(in: folder.appendingPathComponent("varga"))
      #expect(
        left == ["table1-forest.gp", "table1-forest.svg", "table1.csv", "table1.json", "table1.md"])
    }
  }

  /// A drawing of earlier results doesn't stay beside a report that has none.
  @Test func aDrawingThatIsNoLongerThereIsRemoved() throws {
    try withTemporaryFolder { folder in
      let files = ReportFiles(folder: folder)
      try files.write(Example.report, figure: figure)
      let drawings = ["gp", "svg"].flatMap { ["table1-forest.\($0)", "table1.\($0)"] }.sorted()
      func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(
          atPath: folder.appendingPathComponent("varga").path
        ).filter { $0.hasSuffix(".gp") || $0.hasSuffix(".svg") }.sorted()
      }
      #expect(try names() == drawings)
      // Where it can't be told for want of weights it stays.
      #expect(try files.differing(from: Example.report, figure: nil, keepsDrawing: true).isEmpty)
      try files.write(Example.report, keepsDrawing: true)
      #expect(try names() == drawings)

      var report = Example.report
      report.cells = []
      let differing = try files.differing(from: report, figure: nil)
      #expect(
        differing.filter { !$0.hasPrefix("table1.") || $0.contains("gp") } == [
          "table1-forest.gp", "table1-forest.svg", "table1.gp",
        ])
      #expect(differing.contains("table1.svg"))
      try files.write(report)
      #expect(try names().isEmpty)
      #expect(try files.differing(from: report, figure: nil).isEmpty)
    }
  }

  @Test func missingGnuplotNamesItsPackage() throws {
    try expectFailure("missing") { files in
      var files = files
      files.gnuplot = ["gnuplot-that-is-not-there"]
      try files.write(Example.report, figure: figure)
    } matches: {
      $0 == .gnuplotMissing(executable: "gnuplot-that-is-not-there")
        && $0.description.contains("gnuplot-nox")
    }
  }

  /// The real gnuplot, given a command that it can't do.
  @Test func failedGnuplotIsReported() throws {
    try expectFailure("failed") { files in
      try run(files, as: "exec gnuplot -e 'plot nothing' \"$@\"")
    } matches: {
      guard case .gnuplotFailed("table1.gp", let status, let message) = $0 else { return false }
      return status != 0 && message.contains("undefined variable: nothing")
    }
  }

  /// The real gnuplot, killed while it runs.
  @Test func killedGnuplotIsReported() throws {
    try expectFailure("killed") { files in
      try run(
        files, as: "exec gnuplot -e 'x = system(\"kill -KILL $PPID\")' \"$@\"")
    } matches: {
      $0 == .gnuplotKilled(script: "table1.gp", signal: SIGKILL)
    }
  }

  /// The real gnuplot on a full disk, which it doesn't notice.
  @Test func incompleteDrawingIsReported() throws {
    try expectFailure("incomplete") { files in
      try run(files, as: "ln -s /dev/full table1.svg; exec gnuplot \"$@\" 2>&1")
    } matches: {
      $0 == .drawingIncomplete(script: "table1.gp", drawing: "table1.svg")
    }
  }

  /// A gnuplot that hangs is ended with what it started, when its time is over and when it is asked
  /// to stop.
  @Test func hangingGnuplotIsEnded() throws {
    try expectFailure("hangs") { files in
      var files = files
      files.gnuplotLimit = 0.2
      try run(files, as: "sleep 600; :")
    } matches: {
      $0 == .gnuplotHangs(script: "table1.gp", seconds: 0.2)
    }
    try expectFailure("stopped") { files in
      var files = files
      files.shouldStop = { true }
      try run(files, as: "sleep 600; :")
    } matches: {
      $0 == .stopped
    }
  }

  /// The environment that the program was started in decides nothing.
  ///
  /// It is set in a process of its own: other tests read the environment meanwhile.
  @Test func gnuplotGetsNoneOfTheUsersSettings() async throws {
    await #expect(processExitsWith: .success) {
      setenv("GNUTERM", "x11", 1)
      try withTemporaryFolder { folder in
        var files = ReportFiles(folder: folder)
        files.gnuplot = [
          "/bin/sh", "-c",
          "test -z \"$GNUTERM\" && test \"$1\" = -d && test \"$LC_ALL\" = C.UTF-8 && "
            + "exec gnuplot \"$@\"",
          "gnuplot",
        ]
        try files.write(Example.report, figure: ReportFilesTests().figure)
      }
    }
  }

  /// Writes with a gnuplot that the shell starts by `command`.
  private func run(_ files: ReportFiles, as command: String) throws {
    var files = files
    files.gnuplot = ["/bin/sh", "-c", command, "gnuplot"]
    try files.write(Example.report, figure: figure)
  }

  @Test func fileInTheFoldersPlaceIsReported() throws {
    try withTemporaryFolder { folder in
      try Data().write(to: folder.appendingPathComponent("varga"))
      let error = #expect(throws: ReportError.self) {
        try ReportFiles(folder: folder).write(Example.report)
      }
      guard case .cannotWrite(let path, _) = error else {
        Issue.record("expected cannotWrite, got \(String(describing: error))")
        return
      }
      #expect(path.hasSuffix("/varga"))
    }
  }

  /// A folder in which nobody, root neither, can make anything.
  @Test func unwritableFolderIsReported() throws {
    let error = #expect(throws: ReportError.self) {
      try ReportFiles(folder: URL(fileURLWithPath: "/proc/self")).write(Example.report)
    }
    guard case .cannotWrite(let path, let reason) = error else {
      Issue.record("expected cannotWrite, got \(String(describing: error))")
      return
    }
    #expect(path == "/proc/self/varga")
    #expect(!reason.isEmpty)
  }

  @Test func fileNotReplaceableLeavesIt() throws {
    try withTemporaryFolder { folder in
      let place = folder.appendingPathComponent("varga/table1.csv/kept")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let error = #expect(throws: ReportError.self) {
        try ReportFiles(folder: folder).write(Example.report)
      }
      guard case .cannotWrite(let path, _) = error else {
        Issue.record("expected cannotWrite, got \(String(describing: error))")
        return
      }
      #expect(path.hasSuffix("table1.csv"))
      #expect(FileManager.default.fileExists(atPath: place.path))
    }
  }

  @Test(arguments: ["varga", "varga table1 again", "../x table1", "varga ta/ble", ""])
  func malformedExhibitIsRefused(exhibit: String) {
    var report = Example.report
    report.exhibit = exhibit
    #expect(throws: ReportError.malformedExhibit(exhibit)) {
      try ReportFiles(folder: URL(fileURLWithPath: "/nowhere")).write(report)
    }
  }
}
