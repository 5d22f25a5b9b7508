/// A cell's numbers as every table prints them.
extension Cell {
  /// The published mean with its standard deviation where printed, such as "97.25 (0.22)", with the
  /// paper's decimals; "—" for none.
  package var publishedText: String { text(of: published, decimals: metric.decimals) }

  /// Ours in the same form, with as many decimals more as its spread needs to show a digit;
  /// "not finite" for one that diverged.
  package var measuredText: String {
    let spread = measured?.standardDeviation ?? 0
    return text(
      of: measured, decimals: NumberText.decimals(showing: spread, from: metric.decimals))
  }

  private func text(of sample: Sample?, decimals: Int) -> String {
    guard let sample else { return "—" }
    guard sample.mean.isFinite else { return "not finite" }
    guard let spread = sample.standardDeviation else {
      return NumberText.visible(sample.mean, decimals: decimals)
    }
    let mean = NumberText.fixed(sample.mean, decimals: decimals)
    return "\(mean) (\(NumberText.fixed(spread, decimals: decimals)))"
  }

  /// Our count, with the published one in parentheses where known: "10 (10)".
  package var countText: String {
    guard let count = measured?.count else { return "—" }
    return "\(count)" + ((published?.count).map { " (\($0))" } ?? "")
  }

  /// "+0.35 ± 0.12": the difference with half of its 95 % interval, which shows a digit.
  package var intervalText: String {
    guard let difference = difference?.finite else { return "—" }
    let half = halfWidth?.finite ?? 0
    let decimals = NumberText.decimals(showing: half, from: metric.decimals)
    let number = NumberText.signed(difference, decimals: decimals)
    return halfWidth?.finite == nil
      ? number : number + " ± " + NumberText.fixed(half, decimals: decimals)
  }

  /// The margin δ: "0.140", "-0.26 to 0.33" where it isn't the same both ways, "—" where there is
  /// none.
  ///
  /// With a decimal more than the numbers: a margin is often half of their last digit or of an
  /// effect.
  package var marginText: String {
    guard published != nil, let margin else { return "—" }
    func text(_ value: Double) -> String {
      NumberText.visible(value, decimals: metric.decimals + 1)
    }
    return -margin.lowerBound == margin.upperBound
      ? text(margin.upperBound) : "\(text(margin.lowerBound)) to \(text(margin.upperBound))"
  }

  /// The adjusted p value, as ``pText``.
  package var adjustedPText: String {
    adjustedP?.finite.map(NumberText.p) ?? "—"
  }

  /// The p value: "0.123", "< 0.001", or "—" without a test.
  package var pText: String {
    p?.finite.map(NumberText.p) ?? "—"
  }

  /// Whether the published mean's own error is too large for any number of our runs.
  private var isHopeless: Bool {
    guard let margin, let published, let measured, published.standardDeviation != nil else {
      return false
    }
    return RunsNeeded.forHalfWidth(
      2 * margin.halfWidth, deviation: measured.standardDeviation ?? 0, published: published) == nil
  }

  /// The verdict in words, with the runs that would do where there are too few; "—" where there is
  /// nothing to compare.
  package var verdictText: String {
    guard let verdict else { return "—" }
    guard verdict == .tooFewRuns else { return verdict.rawValue }
    if let runsNeeded { return "\(verdict.rawValue) (\(runsNeeded) would do)" }
    return verdict.rawValue + (isHopeless ? " (no number would do)" : "")
  }
}

extension ExhibitReport {
  /// What all cells measure if it is the same, such as "Test accuracy in %, higher is better".
  package var commonMetric: String? {
    guard let metric = cells.first?.metric,
      cells.allSatisfy({ $0.metric.name == metric.name && $0.metric.unit == metric.unit })
    else { return nil }
    let text = metric.text
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The distinct notes of the cells, in the order they come up.
  package var cellNotes: [String] {
    cells.compactMap(\.note).reduce(into: []) { notes, note in
      if !notes.contains(note) { notes.append(note) }
    }
  }

  /// "[2]" for a cell with the second of `cellNotes`; empty for one without.
  package func noteMark(of cell: Cell, in notes: [String]) -> String {
    guard let note = cell.note, let index = notes.firstIndex(of: note) else { return "" }
    return "[\(index + 1)]"
  }
}

extension ReportedMetric {
  /// Name, unit and direction: "test accuracy in %, higher is better".
  package var text: String {
    let measure = unit.isEmpty ? name : "\(name) in \(unit)"
    return direction == .neither ? measure : "\(measure), \(direction.rawValue)"
  }
}
