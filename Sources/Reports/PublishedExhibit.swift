/// A table or figure of a paper as it was published: its numbers, its claims and the settings
/// printed for it.
///
/// One value is one file, `papers/<paper>/<id>.toml`; `PublishedExhibit+Decoding.swift` reads it.
package struct PublishedExhibit: Hashable, Sendable {
  /// The paper's id, the name of its folder.
  package internal(set) var paper = ""
  /// The exhibit's id, the name of its file; `text` for the numbers that stand in a paper's prose.
  package internal(set) var id = ""
  /// A short title for reports.
  package let title: String
  /// The paper's caption, or the first words of a long one.
  package let caption: String
  /// Where it is printed.
  package internal(set) var source: PublishedSource
  /// What the numbers measure, where their column doesn't say otherwise.
  package let metric: String
  /// Their unit; empty for a pure number.
  package let unit: String
  /// Which direction is an improvement.
  package let better: PublishedDirection
  /// What is printed beside each mean.
  package let spread: PublishedSpread
  /// What printed standard deviations' sums of squares were divided by.
  package let spreadDivisor: PublishedSpreadDivisor
  /// The number of runs behind each mean, where a cell doesn't say otherwise; nil where the paper
  /// doesn't say.
  package let n: Int?
  /// How `n` is known: the section that states it, or what it is inferred from.
  package let nSource: String?
  /// The catalogue's names of the data sets that the exhibit's runs need.
  package let requires: [String]
  /// The columns whose metric isn't the exhibit's own.
  package internal(set) var columns: [PublishedColumn]
  /// The printed numbers, in the file's order; empty for a figure without printed numbers.
  package internal(set) var cells: [PublishedCell]
  /// How far ours may be from them and still count as the same.
  package let margins: [PublishedMargin]
  /// The paper's sentences about it, in the file's order.
  package let claims: [PublishedClaim]
  /// The settings printed for it, in the file's order.
  package let hyperparameters: [PublishedHyperparameter]

  /// The rows' names, each once, in the file's order.
  package var rows: [String] { Self.unique(cells.map(\.row)) }

  /// The columns' names, each once, in the file's order.
  package var columnNames: [String] { Self.unique(cells.map(\.column)) }

  /// The printed cell at a row and column.
  ///
  /// - Throws: `PublishedError.noCell`.
  package func cell(row: String, column: String) throws(PublishedError) -> PublishedCell {
    guard let cell = cells.first(where: { $0.row == row && $0.column == column }) else {
      throw .noCell(
        exhibit: "\(paper) \(id)", row: row, column: column, rows: rows, columns: columnNames)
    }
    return cell
  }

  /// The claim of an id.
  ///
  /// - Throws: `PublishedError.noClaim`.
  package func claim(_ id: String) throws(PublishedError) -> PublishedClaim {
    guard let claim = claims.first(where: { $0.id == id }) else {
      throw .noClaim(exhibit: "\(paper) \(self.id)", id: id, known: claims.map(\.id))
    }
    return claim
  }

  /// The setting of a name for a row and column; one printed for all rows or columns counts for
  /// each of them.
  ///
  /// The most particular one is returned: row and column, then row, then column, then neither.
  ///
  /// - Throws: `PublishedError.noHyperparameter`.
  package func hyperparameter(
    _ name: String, row: String? = nil, column: String? = nil
  ) throws(PublishedError) -> PublishedHyperparameter {
    let matching = hyperparameters.filter { setting in
      setting.name == name
        && (setting.row == nil || setting.row == row)
        && (setting.column == nil || setting.column == column)
    }
    func particularity(_ setting: PublishedHyperparameter) -> Int {
      (setting.row == nil ? 0 : 2) + (setting.column == nil ? 0 : 1)
    }
    guard let best = matching.max(by: { particularity($0) < particularity($1) }) else {
      let place = [row.map { "row \"\($0)\"" }, column.map { "column \"\($0)\"" }]
      throw .noHyperparameter(
        exhibit: "\(paper) \(id)",
        name: (["\"\(name)\""] + place.compactMap(\.self)).joined(separator: ", "),
        known: Self.unique(hyperparameters.map(\.name)))
    }
    return best
  }

  /// What a column's numbers measure.
  package func metric(ofColumn name: String) -> String {
    columns.first { $0.name == name }?.metric ?? metric
  }

  /// The unit of a column's numbers; empty for pure numbers.
  package func unit(ofColumn name: String) -> String {
    columns.first { $0.name == name }?.unit ?? unit
  }

  /// Which direction of a column's numbers is an improvement.
  package func better(inColumn name: String) -> PublishedDirection {
    columns.first { $0.name == name }?.better ?? better
  }

  /// The names in order of first appearance, each once.
  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
