import Foundation

/// gnuplot's drawing of an exhibit as it lies beside its report, with the script that drew it.
package struct CommittedDrawing: Sendable {
  /// The SVG.
  package let svg: String
  /// The script, which holds the drawing's data.
  package let script: String

  /// A drawing by its parts.
  package init(svg: String, script: String) {
    self.svg = svg
    self.script = script
  }

  /// Reads `<name>.svg` and `<name>.gp` of a folder; nil where one of them isn't there.
  ///
  /// - Throws: `BookError.unreadable`.
  init?(named name: String, in folder: URL) throws(BookError) {
    let files = ["svg", "gp"].map { folder.appendingPathComponent("\(name).\($0)") }
    guard files.allSatisfy({ FileManager.default.fileExists(atPath: $0.path) }) else { return nil }
    var texts: [String] = []
    for file in files {
      do {
        texts.append(try String(contentsOf: file, encoding: .utf8))
      } catch {
        throw .unreadable(path: file.path, reason: error.localizedDescription)
      }
    }
    self.init(svg: texts[0], script: texts[1])
  }
}
