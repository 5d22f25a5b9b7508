import Files
import Foundation

/// A README whose tables are copied from reports.
package struct Readme: Sendable {
  /// Its path in the repository, by which messages name it.
  package let name: String

  /// What it holds now.
  package let text: String

  private let path: String

  /// A README of `text`, which lies at `path`.
  init(name: String, text: String, path: String) {
    self.name = name
    self.text = text
    self.path = path
  }

  /// The project's own README and one for each paper that has one, in this order.
  ///
  /// - Throws: `ReadmeError.file`.
  package static func all(in root: URL) throws(ReadmeError) -> [Readme] {
    let papers = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/papers")) ?? []
    let names = papers.sorted().map { "papers/\($0)/README.md" }
      .filter { FileManager.default.fileExists(atPath: "\(root.path)/\($0)") }
    var all: [Readme] = []
    for name in ["README.md"] + names {
      let path = "\(root.path)/\(name)"
      do {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        all.append(Readme(name: name, text: text, path: path))
      } catch {
        throw .file(path: path, operation: "read it", reason: error.localizedDescription)
      }
    }
    return all
  }

  /// The text with every place filled anew; what stands outside of them stays to the byte.
  ///
  /// - Throws: `ReadmeError`.
  package func filled(from source: ReadmeSource) throws(ReadmeError) -> String {
    var lines: [String] = []
    var open: (place: ReadmePlace, line: Int)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let next = try place(opening: line, number: index + 1)
      if let (place, number) = open {
        if line == place.end {
          lines += try source.lines(of: place)
          open = nil
        } else if next != nil || ReadmePlace.isEnd(line) {
          throw .openPlace(file: name, line: number, end: place.end)
        } else {
          continue
        }
      } else if ReadmePlace.isEnd(line) {
        throw .strayEnd(file: name, line: index + 1, end: String(line))
      } else if let next {
        open = (next, index + 1)
      }
      lines.append(String(line))
    }
    if let (place, number) = open {
      throw .openPlace(file: name, line: number, end: place.end)
    }
    return lines.joined(separator: "\n")
  }

  /// Puts `text` in the file's place.
  ///
  /// - Throws: `ReadmeError.file`.
  package func replace(with text: String) throws(ReadmeError) {
    do throws(FileFault) {
      try FileReplacement.write(text, to: path)
    } catch {
      throw ReadmeError(error)
    }
  }

  private func place(
    opening line: Substring, number: Int
  ) throws(ReadmeError) -> ReadmePlace? {
    do throws(ReadmePlace.Malformed) {
      return try ReadmePlace(opening: line)
    } catch {
      throw .malformedPlace(file: name, line: number, expected: error.expected)
    }
  }
}
