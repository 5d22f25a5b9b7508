import Foundation
import TestPlugins

/// The C compiler, by which tests hold layouts and make libraries.
enum Compiler {
  /// Whether there is one: Swift's own clang, if nothing else.
  static let isHere = (try? run(["--version"]).status) == 0

  /// Runs clang, with `input` as the standard input.
  ///
  /// - Returns: the status, and what it said.
  static func run(_ arguments: [String], input: String = "") throws -> (status: Int32, said: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["clang"] + arguments
    let (source, output) = (Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = output
    process.standardError = output
    try process.run()
    source.fileHandleForWriting.write(Data(input.utf8))
    try source.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// The folder of our own declarations.
  static let headers = TestPlugin.root.appendingPathComponent("Sources/CPJRT/include").path

  enum Failure: Error {
    case said(String)
  }

  /// Compiles a file of `Fixtures` into a shared library in the folder for temporary files.
  static func library(_ name: String, defining macros: [String]) throws -> String {
    let source = TestPlugin.root.appendingPathComponent("Tests/PJRTTests/Fixtures/\(name)").path
    let library = FileManager.default.temporaryDirectory
      .appendingPathComponent("replicate-\(UUID().uuidString).so").path
    let outcome = try run(
      ["-shared", "-fPIC", "-I", headers] + macros.map { "-D" + $0 } + [source, "-o", library])
    guard outcome.status == 0 else { throw Failure.said(outcome.said) }
    return library
  }
}
