import Foundation
import Testing

/// Holds `text` against the file `Snapshots/<name>` beside the tests.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is rewritten instead and the test fails,
/// so that no recording passes for a check.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name): run again without it", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  guard text != expected else { return }
  let pairs = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
  let (new, old) = pairs.first { $0 != $1 } ?? ("its end", "another end")
  Issue.record("differs from \(name): \(new)\nexpected: \(old)", sourceLocation: sourceLocation)
}
