/// Which way an exhibit's effects go at reduced scale: the paper's difference and ours, in the
/// metric's unit and in standard errors.
extension ReadmeSource {
  /// A line an effect, and one that says what the scale leaves out.
  ///
  /// - Throws: `ReadmeError.noDirections` beside those of ``report(_:_:scale:)``.
  func directions(of paper: String, _ exhibit: String) throws(ReadmeError) -> [String] {
    let report = try report(paper, exhibit, scale: "reduced")
    guard let first = report.directions.first else {
      throw .noDirections(path: Self.path(paper, exhibit, scale: "reduced"))
    }
    let heading = first.metric.heading
    let isCommon = report.directions.allSatisfy { $0.metric.heading == heading }
    var table = MarkdownTable(
      [isCommon ? heading : "effect"], numbers: ["published", "ours", "runs"], last: ["direction"])
    for direction in report.directions {
      table.append([
        MarkdownFormat.prose(direction.title), Self.text(of: direction.published, direction),
        Self.text(of: direction.measured, direction), direction.counts(direction.measured),
        "**\(direction.verdict.rawValue)**",
      ])
    }
    return table.lines + ["", "*\(report.title); \(report.scaleText).*"]
  }

  /// "+3.61 (+4.5 s.e.)".
  private static func text(of effect: Direction.Effect, _ direction: Direction) -> String {
    direction.difference(effect)
      + (effect.t == nil ? "" : " (\(direction.standardErrors(effect)) s.e.)")
  }
}
