import Reports

/// What there is of an exhibit at a scale, as `replicate list` has it.
struct ExhibitState: Encodable {
  enum State: String, Encodable {
    case done
    case begun
    case ready
    case needsData = "needs data"
    case toCome = "to come"
  }

  /// The report in the folder of the scale.
  struct Committed: Encodable {
    /// Cells by verdict.
    var cells: [String: Int]
    /// Findings by verdict.
    var findings: [String: Int]

    init(_ report: ExhibitReport) {
      let summary = report.summary
      cells = Dictionary(
        uniqueKeysWithValues: Verdict.allCases.filter { summary.count($0) > 0 }.map {
          ($0.rawValue, summary.count($0))
        })
      let found = report.findings
      findings = Dictionary(
        uniqueKeysWithValues: Claim.Verdict.allCases.filter { found.count($0) > 0 }.map {
          ($0.rawValue, found.count($0))
        })
    }

    /// Such as `8 match, 3 compatible, 20 not run`; where no cell was compared, the findings first.
    var text: String {
      let counted = Verdict.allCases.compactMap { verdict in
        cells[verdict.rawValue].map { count in
          "\(count) \(verdict == .matches ? "match" : verdict.rawValue)"
        }
      }
      guard cells.keys.allSatisfy({ $0 == Verdict.notRun.rawValue }) else {
        return counted.joined(separator: ", ")
      }
      let found = Claim.Verdict.allCases.compactMap { verdict in
        findings[verdict.rawValue].map { "\($0) \(Self.word(verdict, $0))" }
      }
      let parts = [found, counted].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
      return parts.isEmpty ? "no number to compare" : parts.joined(separator: "; ")
    }

    private static func word(_ verdict: Claim.Verdict, _ count: Int) -> String {
      let finding = count == 1 ? "finding" : "findings"
      return switch verdict {
      case .holds: count == 1 ? "\(finding) holds" : "\(finding) hold"
      case .fails: count == 1 ? "fails" : "fail"
      case .undecided, .notExamined: verdict.rawValue
      }
    }
  }

  var exhibit: String
  var title: String
  var scale: String
  var state: State
  /// What the report in the folder says; nil where there is none.
  var committed: Committed?
  /// The runs at the scale; nil for an exhibit to come.
  var runs: Int?
  /// The measurements of them; nil for an exhibit to come.
  var measurements: Int?
  /// The runs and measurements that the cache has.
  var done: Int?
  /// Those that the ledger beside the reports has.
  var inLedger: Int?
  /// Those that neither has.
  var missing: Int?
  /// The data sets that are to be fetched first.
  var missingData: [String]
  /// The data sets that lie there as folders never read: their results can't be told yet.
  var unreadData: [String]

  /// The runs and measurements.
  var work: Int { (runs ?? 0) + (measurements ?? 0) }

  /// `30 of 36`, or a dash for what has no runs.
  func share(_ count: Int?) -> String { count.map { work == 0 ? "—" : "\($0) of \(work)" } ?? "—" }

  /// What is to be done, and what it needs.
  var toDo: String {
    guard runs != nil else { return "can't be run by this version yet" }
    if work == 0 { return "measured when asked for" }
    guard let missing, missing > 0 else { return "nothing" }
    let needs = missingData.isEmpty ? "" : ", needs \(missingData.joined(separator: " and "))"
    let unread =
      unreadData.isEmpty ? "" : ", \(unreadData.joined(separator: " and ")) not read yet"
    return "\(missing)" + needs + unread
  }
}

/// The states of all exhibits as a table.
struct ExhibitTable {
  let states: [ExhibitState]

  /// A line an exhibit, then what to do about results that the ledger has and the cache hasn't.
  func lines(_ style: TextStyle) -> [String] {
    let hasReports = states.contains { $0.committed != nil }
    let hasLedger = states.contains { ($0.inLedger ?? 0) > 0 }
    var columns = [TextColumn("exhibit", states.map(\.exhibit), .left, .broken)]
    if hasReports {
      columns.append(
        TextColumn(
          "committed", states.map { $0.committed?.text ?? "—" }, .left, .broken,
          colours: states.map { $0.committed == nil ? .aside : nil }))
    }
    if hasLedger {
      columns.append(
        TextColumn("in the ledger", states.map { $0.share($0.inLedger) }, .right, .leftOut(1)))
    }
    columns += [
      TextColumn("in the cache", states.map { $0.share($0.done) }, .right),
      TextColumn(
        "missing", states.map(\.toDo), .left, .broken, colours: states.map { colour(of: $0) }),
      TextColumn("title", states.map(\.title), .left, .leftOut(2)),
    ]
    return TextColumn.lines(of: columns, style)
  }

  private func colour(of state: ExhibitState) -> TextColour? {
    guard state.runs != nil, state.work > 0 else { return .aside }
    if state.missing == 0 { return .agrees }
    return state.missingData.isEmpty ? nil : .open
  }
}
