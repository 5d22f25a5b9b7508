import Exhibits
import Reports
import Training

/// What each unstated choice is worth on small MNIST: from the text's settings to the authors'
/// code's, one thing at a time, in both directions.
///
/// Rows change one thing against the text's settings or against the code's; columns are those of
/// Table 3 that have one penalty at most. Five seeds of their own, so that no run that tells how to
/// read the paper is also one that judges it.
struct Readings: Exhibit {
  let id = ExhibitID("varga", "readings")
  let isOurs = true

  /// A row: a reading, and what it is held against.
  struct Row: Sendable {
    let name: String
    let reading: MNISTReading
    /// The name of the row from which it differs in one thing; nil for the two that others start
    /// from.
    let origin: String?
    /// What it changes; nil for everything.
    let kinds: [PrintedPenalty.Kind]?

    /// The reading that it is, or departs from in one thing.
    var group: MNISTReading { origin ?? name == code.name ? .authorsCode : .smallerRate }
  }

  /// What is trained.
  enum Column: String, CaseIterable {
    case baseline = "Baseline"
    case spectReg = "SpectReg"
    case doubleBack = "DoubleBack"
    case confidencePenalty = "CP"

    /// The penalty with its weight from C.3.
    var penalty: PrintedPenalty? {
      switch self {
      case .baseline: nil
      case .spectReg: PrintedPenalty(.spectReg, 0.03)
      case .doubleBack: PrintedPenalty(.doubleBack, 50)
      case .confidencePenalty: PrintedPenalty(.confidencePenalty, 0.01)
      }
    }
  }

  static let text = Row(
    name: "the text's settings", reading: .smallerRate, origin: nil, kinds: nil)
  static let code = Row(
    name: "the code's settings", reading: .authorsCode, origin: nil, kinds: nil)

  static let rows: [Row] =
    [text] + UnstatedChoice.all.map { changed(text, $0.inCode, $0, from: code) }
    + [code] + UnstatedChoice.all.map { changed(code, $0.inText, $0, from: text) }

  /// `origin` with one choice of `source`.
  private static func changed(
    _ origin: Row, _ name: String, _ choice: UnstatedChoice, from source: Row
  ) -> Row {
    var reading = origin.reading
    choice.take(source.reading, &reading)
    return Row(
      name: "\(origin.name), but \(name)", reading: reading, origin: origin.name,
      kinds: choice.kinds)
  }

  /// Table 3's numbers, which the file has once, in every row.
  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let exhibit = try catalogue.exhibit(id.paper, id.name)
    return exhibit.with(
      Self.rows.flatMap { row in
        Self.columns(row).compactMap { column in
          exhibit.cells.first { $0.column == column.rawValue }?
            .at(row: row.name, column: column.rawValue)
        }
      })
  }

  /// The columns in which a row differs from its origin.
  private static func columns(_ row: Row) -> [Column] {
    guard let kinds = row.kinds else { return Column.allCases }
    return Column.allCases.filter { column in
      column.penalty.map { kinds.contains($0.kind) } ?? false
    }
  }

  /// Seeds that no other exhibit's runs have.
  private static func seeds(_ request: Request) -> ClosedRange<UInt64> {
    let seeds = SmallMNIST.seeds(request, atPaperScale: 5)
    return (seeds.lowerBound + 10)...(seeds.upperBound + 10)
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let seeds = Self.seeds(request)
    return try Self.rows.flatMap { row in
      try Self.columns(row).map { column in
        let setting = MNISTSetting(penalties: column.penalty.map { [$0] } ?? [])
        return PlannedCell(
          row: row.name, column: column.rawValue, reading: row.group.name,
          metric: row.reading.accuracy.rawValue,
          runs: try setting.runs(row.reading, seeds: seeds, request))
      }
    }
  }
}
