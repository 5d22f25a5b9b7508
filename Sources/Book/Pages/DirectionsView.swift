import Reports

/// The paper's effects by their direction, at a scale too small for its numbers.
struct DirectionsView {
  struct Line {
    let effectTitle: String
    let published: String
    let publishedErrors: String
    let ours: String
    let oursErrors: String
    let counts: String
    let directionVerdict: String
    let directionStyle: String
  }

  let directionLines: [Line]
  let directionSummary: String

  /// Nil without directions.
  init?(_ report: ExhibitReport) {
    guard let summary = report.directionSummary else { return nil }
    directionSummary = summary
    directionLines = report.directions.map { direction in
      Line(
        effectTitle: direction.title, published: direction.difference(direction.published),
        publishedErrors: direction.standardErrors(direction.published),
        ours: direction.difference(direction.measured),
        oursErrors: direction.standardErrors(direction.measured),
        counts: direction.counts(direction.measured),
        directionVerdict: direction.verdict.rawValue,
        directionStyle: Self.style(of: direction.verdict))
    }
  }

  private static func style(of verdict: Direction.Verdict) -> String {
    switch verdict {
    case .asPublished: "matches"
    case .opposite: "differs"
    case .undecided: "borderline"
    }
  }
}
