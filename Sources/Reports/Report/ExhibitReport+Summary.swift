extension ExhibitReport {
  /// How many cells there are of each verdict.
  package struct Summary: Hashable, Sendable {
    /// Cells by verdict.
    package var counts: [Verdict: Int] = [:]

    /// Cells measured where the paper has no number.
    package var unpublished = 0

    /// Counts cells.
    package init(_ cells: some Sequence<Cell> = []) {
      for cell in cells {
        if let verdict = cell.verdict {
          counts[verdict, default: 0] += 1
        } else {
          unpublished += 1
        }
      }
    }

    /// Cells of a verdict.
    package func count(_ verdict: Verdict) -> Int { counts[verdict] ?? 0 }

    /// Cells where ours is better, worse or different.
    package var differing: Int { count(.better) + count(.worse) + count(.differs) }

    /// Cells that match or are compatible.
    package var agreeing: Int { count(.matches) + count(.compatible) }

    /// Cells with a published number and a measurement.
    package var compared: Int { counts.values.reduce(0, +) - count(.notRun) }
  }

  /// The cells counted by verdict.
  package var summary: Summary { Summary(cells) }
}

extension ExhibitReport.Summary: CustomStringConvertible {
  /// One phrase, such as "11 match, 2 compatible, 5 too few runs, 1 differs, of 19; 2 not run".
  package var description: String {
    func text(_ count: Int, _ one: String, _ several: String) -> String {
      "\(count) \(count == 1 ? one : several)"
    }
    var parts = [
      text(count(.matches), "matches", "match"), "\(count(.compatible)) compatible",
      "\(count(.tooFewRuns)) too few runs",
    ]
    if count(.borderline) > 0 { parts.append("\(count(.borderline)) borderline") }
    let kinds = [Verdict.better, .worse].filter { count($0) > 0 }.map {
      "\(count($0)) \($0.rawValue)"
    }
    parts.append(
      text(differing, "differs", "differ")
        + (kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"))
    var ends = [
      compared > 0 ? parts.joined(separator: ", ") + ", of \(compared)" : "no cell compared"
    ]
    if count(.notRun) > 0 { ends.append("\(count(.notRun)) not run") }
    if unpublished > 0 { ends.append("\(unpublished) without a published number") }
    return ends.joined(separator: "; ")
  }
}

extension ExhibitReport {
  /// "paper scale", or "reduced scale: 600 of 50,000 steps, 5 of 10 runs a cell".
  package var scaleText: String { "\(scale) scale" + (reduction.map { ": \($0)" } ?? "") }
}
