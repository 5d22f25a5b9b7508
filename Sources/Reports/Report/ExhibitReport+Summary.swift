extension ExhibitReport {
  /// How many cells were run and hold.
  public struct Summary: Hashable, Sendable {
    /// Cells with a published number and a measurement.
    public var compared = 0

    /// Compared cells that agree.
    public var reproduced = 0

    /// Compared cells where ours is better.
    public var better = 0

    /// Compared cells where ours is worse.
    public var worse = 0

    /// Compared cells that differ in a metric without a better direction.
    public var differing = 0

    /// Cells without a measurement.
    public var notRun = 0

    /// Cells measured where the paper has no number.
    public var unpublished = 0
  }

  /// The cells counted by verdict.
  public var summary: Summary {
    var summary = Summary()
    for cell in cells {
      switch cell.verdict {
      case .reproduced: summary.reproduced += 1
      case .better: summary.better += 1
      case .worse: summary.worse += 1
      case .differs: summary.differing += 1
      case .notRun: summary.notRun += 1
      case nil: summary.unpublished += 1
      }
    }
    summary.compared = summary.reproduced + summary.better + summary.worse + summary.differing
    return summary
  }
}

extension ExhibitReport.Summary: CustomStringConvertible {
  /// One phrase, such as "11 of 12 cells reproduced, 1 better, 2 not run".
  public var description: String {
    var parts = [
      compared > 0
        ? "\(reproduced) of \(compared) \(compared == 1 ? "cell" : "cells") reproduced"
        : "no cell compared"
    ]
    if better > 0 { parts.append("\(better) better") }
    if worse > 0 { parts.append("\(worse) worse") }
    if differing > 0 { parts.append("\(differing) differing") }
    if notRun > 0 { parts.append("\(notRun) not run") }
    if unpublished > 0 { parts.append("\(unpublished) without a published number") }
    return parts.joined(separator: ", ")
  }
}

extension ExhibitReport {
  /// "paper scale", or "reduced scale: 600 of 50,000 steps, 5 of 10 runs a cell".
  public var scaleText: String { "\(scale) scale" + (reduction.map { ": \($0)" } ?? "") }
}
