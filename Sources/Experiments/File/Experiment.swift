import Exhibits
import Foundation

/// An experiment of a user's own, as its file states it: whose settings, what changes from cell to
/// cell, and what is measured.
package struct Experiment: Sendable {
  /// The cell of an exhibit whose runs the settings start from.
  struct Base: Sendable {
    let exhibit: ExhibitID
    let row: String
    let column: String
    let reading: String?
  }

  /// What a scale has otherwise than the paper's.
  struct ScaleChange: Sendable {
    var seeds: Int?
    var run: Setting?
  }

  /// One setting of the table, before it is measured.
  struct Cell: Sendable {
    let row: String
    let column: String?
    /// What it changes; nil for nothing.
    let changes: Setting?
    /// Where it stands in the file.
    let key: String
  }

  /// The file's path, as it was named.
  package let file: String
  /// The file's text.
  package let text: String
  /// The report's name: the file's without its end.
  package let name: String
  /// The title of its report.
  package let title: String
  /// What it asks, in a sentence; empty where the file doesn't say.
  package let question: String
  /// The number of runs a cell.
  package let seeds: Int
  /// What is measured of each run.
  package let measures: [Measure]
  /// Where settings start from; nil where the file spells them out.
  let base: Base?
  /// The settings that all cells share.
  let run: Setting?
  /// What scales have otherwise.
  let scales: [Scale: ScaleChange]
  /// The settings of the table's cells.
  let cells: [Cell]
  /// The grid's axes, where there is a grid.
  let rowAxis: GridAxis?
  /// The second of them.
  let columnAxis: GridAxis?
  /// What is printed for it elsewhere, if anything.
  let published: PublishedNumbers?

  /// Reads a file.
  ///
  /// - Throws: `ExperimentError` for the first mistake.
  package init(reading path: String) throws(ExperimentError) {
    let text: String
    do {
      text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw .unreadable(
        file: path, reason: isThere ? error.localizedDescription : "there is no such file")
    }
    try self.init(toml: text, file: path)
  }

  /// Reads a file's text.
  ///
  /// - Throws: `ExperimentError` for the first mistake.
  package init(toml text: String, file: String) throws(ExperimentError) {
    self.file = file
    self.text = text
    name = try Self.name(of: file)
    let table = try Setting.table(toml: text, file: file)
    let checker = SettingChecker(file: file)
    try checker.check(.table(table), is: ExperimentSchema.file, at: "")
    title = table["title"]?.text ?? ""
    question = table["question"]?.text ?? ""
    seeds = table["seeds"]?.integer ?? 5
    measures = try Measure.all(table["measure"] ?? .text(""), checker)
    base = try Self.base(table["base"]?.table, checker)
    run = table["run"]
    guard base != nil || run != nil else {
      throw .missingKey(
        file: file, key: "run", expected: "a run's settings, where no base is named")
    }
    scales = Self.scales(table["scale"]?.table ?? [:])
    (cells, rowAxis, columnAxis) = try Self.cells(table, checker)
    published = try PublishedNumbers(table["published"]?.table, checker)
  }

  private static func name(of file: String) throws(ExperimentError) -> String {
    let url = URL(fileURLWithPath: file)
    let name = url.deletingPathExtension().lastPathComponent
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    // The forest of a report lies beside it under the report's name with this end.
    guard isPlain, name.first?.isLetter == true, name.utf8.count <= 100,
      !name.hasSuffix("-forest"), url.pathExtension == "toml"
    else { throw .name(file: file) }
    return name
  }

  private static func base(
    _ table: [String: Setting]?, _ checker: SettingChecker
  ) throws(ExperimentError) -> Base? {
    guard let table else { return nil }
    let words = (table["exhibit"]?.text ?? "").split(separator: " ").map(String.init)
    guard words.count == 2 else {
      throw .wrongType(
        file: checker.file, key: "base.exhibit",
        expected: "a paper and an exhibit, \"varga table3\"",
        found: "\"\(words.joined(separator: " "))\"")
    }
    return Base(
      exhibit: ExhibitID(words[0], words[1]), row: table["row"]?.text ?? "",
      column: table["column"]?.text ?? "", reading: table["reading"]?.text)
  }

  private static func scales(_ table: [String: Setting]) -> [Scale: ScaleChange] {
    var scales: [Scale: ScaleChange] = [:]
    for scale in ExperimentSchema.scales {
      guard let change = table[scale.rawValue]?.table else { continue }
      scales[scale] = ScaleChange(seeds: change["seeds"]?.integer, run: change["run"])
    }
    return scales
  }
}
