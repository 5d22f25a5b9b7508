import Exhibits
import Foundation
import Reports

/// A work of one table, for books of a few lines.
struct SampleExhibit: Exhibit {
  let id = ExhibitID("sample", "table1")

  func cells(_ request: Request) throws -> [PlannedCell] { [] }

  /// The work.
  static func paper(titled title: String) -> Paper {
    Paper(id: "sample", title: title, summary: title, examples: [], exhibits: [SampleExhibit()])
  }

  /// Its published numbers, in a papers folder that is made in `folder`.
  static func catalogue(in folder: URL) throws -> PublishedCatalogue {
    let papers = folder.appendingPathComponent("papers", isDirectory: true)
    let place = papers.appendingPathComponent("sample", isDirectory: true)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let toml = """
      title = "a table"
      caption = "a caption"
      metric = "accuracy"
      unit = "%"
      better = "higher"
      spread = "none"
      requires = []
      [source]
      authors = "Author"
      year = 2020
      exhibit = "Table 1"
      section = "1"
      [[cell]]
      row = "a"
      column = "b"
      mean = 1.0
      """
    try Data(toml.utf8).write(to: place.appendingPathComponent("table1.toml"))
    return try PublishedCatalogue(directory: papers)
  }
}

/// A fresh folder, removed when `body` ends.
func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("BookTests-\(UUID().uuidString)", isDirectory: true)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
