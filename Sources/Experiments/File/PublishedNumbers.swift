import Reports

/// The numbers that are printed elsewhere for an experiment's cells, with their source.
struct PublishedNumbers: Sendable {
  /// Who printed them.
  let authors: String
  /// The year by which the work is cited.
  let year: Int
  /// The table or figure.
  let exhibit: String
  /// The section; empty where the file doesn't say.
  let section: String
  /// Where the numbers can be read.
  let url: String
  /// The day they were read.
  let read: String
  /// What `papers/<paper>/<exhibit>.toml` has of it: spread, runs, cells and margins.
  let table: [String: Setting]

  /// What stands at `published` of a file whose keys were checked; nil for nothing.
  init?(_ table: [String: Setting]?, _ checker: SettingChecker) throws(ExperimentError) {
    guard var table else { return nil }
    let source = table.removeValue(forKey: "source")?.table ?? [:]
    authors = source["authors"]?.text ?? ""
    year = source["year"]?.integer ?? 0
    exhibit = source["exhibit"]?.text ?? ""
    section = source["section"]?.text ?? ""
    url = source["url"]?.text ?? ""
    read = source["read"]?.text ?? ""
    table["spread"] = table["spread"] ?? .text(PublishedSpread.nothing.rawValue)
    guard table["n"] == nil || table["n_source"] != nil else {
      throw .missingKey(
        file: checker.file, key: "published.n_source",
        expected: "where the number of runs is stated"
      )
    }
    self.table = table
  }

  /// Where the numbers stand, in a sentence.
  var citation: String {
    let place = section.isEmpty ? exhibit : "\(exhibit), \(section)"
    return "Published numbers: \(authors) \(year), \(place), \(url), read \(read)."
  }

  /// The same as an exhibit of a paper.
  ///
  /// - Parameters:
  ///   - frame: the exhibit without numbers: its name, title and metric.
  ///   - column: the name of the only column, which a number need not repeat.
  /// - Throws: `ExperimentError.contradiction` for what no single key shows.
  func exhibit(
    _ frame: PublishedExhibit, column: String?, file: String
  ) throws(ExperimentError) -> PublishedExhibit {
    var table = table
    if let column {
      table["cell"] = .list(
        (table["cell"]?.list ?? []).map { cell in
          var cell = cell.table ?? [:]
          cell["column"] = cell["column"] ?? .text(column)
          return .table(cell)
        })
    }
    table["title"] = .text(frame.title)
    table["caption"] = .text(frame.caption)
    table["metric"] = .text(frame.metric)
    table["unit"] = .text(frame.unit)
    table["better"] = .text(frame.better.rawValue)
    table["requires"] = .list([])
    table["source"] = .table([
      "authors": .text(authors), "year": .integer(year), "exhibit": .text(frame.id),
      "section": .text(section.isEmpty ? exhibit : "\(exhibit), \(section)"),
    ])
    do {
      return try PublishedCatalogue.exhibit(
        toml: SettingText.lines(table).joined(separator: "\n"), paper: frame.paper, id: frame.id,
        file: file)
    } catch {
      throw .contradiction(file: file, key: "published", reason: Self.reason(error))
    }
  }

  /// What is wrong, without the file's name, which is said already.
  private static func reason(_ error: PublishedError) -> String {
    switch error {
    case .missingKey(_, let key): "\(key) is missing"
    case .unknownKey(_, let key): "\(key) doesn't go with that spread"
    case .invalidValue(_, let key, let value, let reason): "\(key) is \(value): \(reason)"
    case .wrongType(_, let key, let expected, let found):
      "\(key) must hold \(expected), it holds \(found)"
    case .folderNotFound, .unreadable, .syntax, .noExhibit, .noCell, .noClaim, .noHyperparameter:
      "\(error)"
    }
  }
}
