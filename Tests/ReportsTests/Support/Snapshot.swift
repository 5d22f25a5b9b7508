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
    .deletingLastPathComponent().appendingPathComponent("Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name): run again without it", sourceLocation: sourceLocation)
    return
  }
  // As bytes: a string comparison takes a line break of CRLF apart in its own way.
  let expected = try Data(contentsOf: file)
  guard Data(text.utf8) != expected else { return }
  let old = String(decoding: expected, as: UTF8.self).split(separator: "\n")
  let new = text.split(separator: "\n")
  let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let place = index.map { "line \($0 + 1): \(new[$0])\nexpected: \(old[$0])" }
  Issue.record(
    "differs from \(name) at \(place ?? "its end (\(new.count) lines for \(old.count))")",
    sourceLocation: sourceLocation)
}
