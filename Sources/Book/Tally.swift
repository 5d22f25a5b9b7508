import Exhibits
import Reports

/// How many of a work's printed numbers have each verdict, counted as README counts them.
///
/// Those are the cells with a published number, once for each reading; exhibits of our own are left
/// out.
package struct Tally: Hashable, Sendable {
  /// Verdicts that are counted together.
  package struct Group: Hashable, Sendable {
    /// The word on the page, such as "match".
    package let name: String
    /// The class by which the style sheet colours it.
    package let style: String
    /// How many cells.
    package let count: Int
  }

  /// The groups, those that agree first, those not run last.
  package let groups: [Group]

  /// Counts the cells of `reports`.
  package init(_ reports: [ExhibitReport]) {
    let verdicts = reports.filter { !$0.isOurs }.flatMap(\.cells)
      .filter { $0.published != nil }.compactMap(\.verdict)
    func group(_ name: String, _ style: String, _ isOf: (Verdict) -> Bool) -> Group {
      Group(name: name, style: style, count: verdicts.count(where: isOf))
    }
    groups = [
      group("match", "matches") { $0 == .matches },
      group("compatible", "compatible") { $0 == .compatible },
      group("too few runs", "few") { $0 == .tooFewRuns },
      group("borderline", "borderline") { $0 == .borderline },
      group("differ", "differs", \.isDifference),
      group("not run", "notrun") { $0 == .notRun },
    ]
  }

  /// The cells that were run.
  package var compared: Int { groups.dropLast().reduce(0) { $0 + $1.count } }
}

extension Verdict {
  /// The class by which the style sheet colours it.
  var style: String {
    switch self {
    case .matches: "matches"
    case .compatible: "compatible"
    case .tooFewRuns: "few"
    case .borderline: "borderline"
    case .better, .worse, .differs: "differs"
    case .notRun: "notrun"
    }
  }
}

extension Claim.Verdict {
  /// The class by which the style sheet colours it.
  var style: String {
    switch self {
    case .holds: "matches"
    case .fails: "differs"
    case .undecided: "borderline"
    case .notExamined: "notrun"
    }
  }
}

/// The tally as the templates draw it: a bar of segments and a legend in words.
struct TallyView {
  struct Segment {
    let name: String
    let style: String
    let count: Int
    /// The share of the bar, such as "12.5%".
    let width: String
  }

  let segments: [Segment]
  let hasSegments: Bool
  let compared: Int
  /// The bar in words, for who doesn't see it.
  let words: String

  init(_ tally: Tally) {
    let shown = tally.groups.filter { $0.count > 0 }
    let total = Double(max(shown.reduce(0) { $0 + $1.count }, 1))
    segments = shown.map { group in
      Segment(
        name: group.name, style: group.style, count: group.count,
        width: NumberText.fixed(100 * Double(group.count) / total, decimals: 2) + "%")
    }
    hasSegments = !segments.isEmpty
    compared = tally.compared
    words = shown.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
  }
}
