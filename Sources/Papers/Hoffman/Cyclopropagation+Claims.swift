import Exhibits
import Reports

extension Cyclopropagation {
  /// A closed form for which what Float rounds is all that differs: some hundred roundings of 6e-8.
  private static let tolerance = 1e-5

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let agreement = Self.agreement(results)
    let efficiency = Self.efficiency(results)
    return [
      ClaimJudgement("closed-form", Finding.all([agreement, efficiency])),
      ClaimJudgement(
        "the-cycle",
        Finding(
          agreement.verdict,
          "computed by those three passes for each logit, with \(agreement.evidence); one cycle "
            + "from the logits to "
            + "the input, up again and back serves all layers, and it is what differentiating "
            + "the backward pass does"
        )),
    ]
  }

  private static func agreement(_ results: ExhibitResults) -> Finding {
    let differences = [atStart, trained].map { column in
      results.cells.filter { $0.column == column }.flatMap(results.values)
    }
    guard let start = differences[0].max(), let end = differences[1].max() else {
      return Finding(.undecided, "not run")
    }
    return Finding(
      max(start, end) < tolerance ? .holds : .fails,
      "largest relative difference from differentiation "
        + "\(NumberText.telling(start, decimals: 0)) at random weights, "
        + "\(NumberText.telling(end, decimals: 0)) at trained ones, judged by "
        + "\(NumberText.telling(tolerance, decimals: 0)) "
        + "(single precision)")
  }

  /// "Maintaining computational efficiency", by the measure of §2.3: not a cost that grows with the
  /// number of classes.
  ///
  /// Decided by operations, which are the same everywhere: it holds when those of the most classes
  /// are less than twice those of the fewest, as one projection's are, and fails otherwise.
  private static func efficiency(_ results: ExhibitResults) -> Finding {
    func value(_ classes: Int, _ column: String) -> Double? {
      results.sample(row: row(widths(hidden: 2, classes: classes)), column: column)?.mean
    }
    let counts = classCounts.compactMap { value($0, column(.closedForm)) }
    let projected = classCounts.compactMap { value($0, column(.oneProjection)) }
    guard counts.count == classCounts.count, projected.count == counts.count,
      let first = counts.first, let last = counts.last,
      let exact = value(10, column(.differentiation)), let own = value(10, column(.closedForm)),
      let overExact = value(10, overDifferentiation), let overOne = value(10, overProjection)
    else { return Finding(.undecided, "costs not measured") }
    let one = value(10, column(.oneProjection)) ?? .nan
    func text(_ value: Double) -> String { NumberText.telling(value, decimals: 2) }
    let classes = classCounts.map(String.init).joined(separator: ", ")
    let millions = counts.map { NumberText.telling($0, decimals: 0) }.joined(separator: ", ")
    return Finding(
      last < 2 * first ? .holds : .fails,
      "with \(classes) classes \(millions) million operations, which grow with the classes as "
        + "§2.3 blames the exact "
        + "method for; with 10 classes and two hidden layers \(text(own / exact)) times the "
        + "operations and \(text(overExact)) "
        + "times the time of differentiating the exact norm, \(text(own / one)) times the "
        + "operations and \(text(overOne)) times "
        + "the time of one projection (times of this machine)")
  }

  /// Operations over the number of classes.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let names: [(Way, String, Series.Kind)] = [
      (.closedForm, "closed form", .linePoints),
      (.differentiation, "differentiation of the exact norm", .dashedLine),
      (.oneProjection, "one projection", .linePoints), (.loss, "loss alone", .linePoints),
    ]
    return Figure(
      Panel(
        x: Axis("classes", range: 0...Double((Self.classCounts.max() ?? 0) + 2)),
        y: Axis("10⁶ operations of a gradient"),
        series: names.map { way, name, kind in
          Series(
            name, kind, x: Self.classCounts.map(Double.init),
            y: Self.classCounts.map { classes in
              results.sample(
                row: Self.row(Self.widths(hidden: 2, classes: classes)), column: Self.column(way))?
                .mean ?? .nan
            })
        }, legend: .topLeft))
  }
}
