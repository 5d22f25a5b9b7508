import Digests
import Foundation
import Reports
import Training

/// Turns an exhibit's results into its report, beside the published numbers.
struct ReportBuilder {
  let plan: ExhibitPlan
  let published: PublishedExhibit
  let results: ExhibitResults
  /// Why runs have no result, by key.
  let failures: [String: String]

  /// The report.
  ///
  /// - Parameters:
  ///   - judgements: what the exhibit finds of the paper's claims.
  ///   - notes: what to say beyond the exhibit's own notes.
  /// - Throws: `PublishedError.noClaim` for a judgement of a claim that the paper doesn't make;
  ///   `ExhibitError.unknownMetric`.
  func report(
    judging judgements: [ClaimJudgement], notes: [String] = []
  ) throws -> ExhibitReport {
    ExhibitReport(
      exhibit: plan.exhibit.id.description, title: published.title, caption: published.caption,
      scale: plan.scale.rawValue, command: plan.command, data: dataReferences,
      numericVersion: NumericVersion.current, cells: try plan.cells.map(cell) + unplannedCells,
      claims: try quoted(judgements), notes: plan.exhibit.notes(results) + notes)
  }

  /// The paper's claims in its own words, in the TOML file's order, with what was found of each.
  private func quoted(_ judgements: [ClaimJudgement]) throws -> [Claim] {
    for judgement in judgements { _ = try published.claim(judgement.id) }
    return published.claims.map { claim in
      let judgement = judgements.first { $0.id == claim.id }
      return Claim(
        text: claim.text, section: claim.section, verdict: judgement?.verdict ?? .undecided,
        evidence: judgement?.evidence ?? "not examined by the runs of this exhibit")
    }
  }

  private func cell(_ planned: PlannedCell) throws -> Cell {
    let values = try planned.runs.compactMap { run in try value(of: run, in: planned) }
    return Cell(
      row: planned.row, column: planned.column, reading: planned.reading,
      metric: metric(ofColumn: planned.column),
      published: sample(row: planned.row, column: planned.column),
      measured: try plan.exhibit.measured(planned, results) ?? Sample(values),
      note: note(planned), runs: planned.runs.map(\.key))
  }

  /// A run's value in the cell's unit; not a number where the run diverged out of the metric's reach.
  private func value(of run: Run, in cell: PlannedCell) throws -> Double? {
    guard let metrics = results.metrics[run.key] else { return nil }
    if let value = metrics[cell.metric] { return value * cell.factor }
    guard Self.diverged(metrics) else {
      throw ExhibitError.unknownMetric(
        exhibit: plan.exhibit.id.description, metric: cell.metric, known: metrics.keys.sorted())
    }
    return .nan
  }

  private func note(_ cell: PlannedCell) -> String? {
    if let reason = cell.notRun { return reason }
    var parts: [String] = []
    let keys = cell.runs.map(\.key)
    let failed = keys.filter { results.metrics[$0] == nil }
    if let first = failed.first {
      parts.append(
        "\(failed.count) of \(keys.count) runs failed: \(failures[first] ?? "no result")")
    }
    let diverged = keys.filter { results.metrics[$0].map(Self.diverged) ?? false }
    if !diverged.isEmpty { parts.append("\(diverged.count) of \(keys.count) runs diverged") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func diverged(_ metrics: [String: Double]) -> Bool {
    (metrics[Training.Metric.diverged.rawValue] ?? 0) != 0
  }

  /// The published cells that the exhibit has no runs for.
  private var unplannedCells: [Cell] {
    let planned = Set(plan.cells.map { [$0.row, $0.column] })
    return published.cells.filter { !planned.contains([$0.row, $0.column]) }.map { cell in
      Cell(
        row: cell.row, column: cell.column, metric: metric(ofColumn: cell.column),
        published: sample(row: cell.row, column: cell.column), measured: nil,
        note: "no runs planned at this scale")
    }
  }

  private func sample(row: String, column: String) -> Sample? {
    published.cells.first { $0.row == row && $0.column == column }.map { cell in
      Sample(mean: cell.mean, standardDeviation: cell.standardDeviation, count: cell.n)
    }
  }

  /// What a column's numbers measure; percentages within 0.2 points count as reproduced.
  private func metric(ofColumn name: String) -> Reports.Metric {
    let unit = published.unit(ofColumn: name)
    let direction: Reports.Metric.Direction =
      switch published.better(inColumn: name) {
      case .higher: .higherIsBetter
      case .lower: .lowerIsBetter
      case .neither: .neither
      }
    return Reports.Metric(
      name: published.metric(ofColumn: name), unit: unit, direction: direction,
      tolerance: unit == "%" ? 0.2 : nil, decimals: decimals(ofColumn: name))
  }

  /// As many decimals as the paper prints in the column; where it prints none, two for percentages,
  /// else as many as leave the smallest of our means two digits.
  private func decimals(ofColumn name: String) -> Int {
    guard published.cells.contains(where: { $0.column == name }) else {
      return published.unit(ofColumn: name) == "%" ? 2 : measuredDecimals(ofColumn: name)
    }
    let numbers = published.cells.filter { $0.column == name }.flatMap { cell in
      [cell.mean, cell.confidenceHalfWidth ?? cell.standardDeviation ?? cell.mean]
    }
    return numbers.map(Self.printedDecimals).max().map { min($0, 6) } ?? 2
  }

  private func measuredDecimals(ofColumn name: String) -> Int {
    let means = plan.cells.filter { $0.column == name }.compactMap { cell in
      Sample(results.values(cell)).map { abs($0.mean) }
    }
    guard let least = means.filter({ $0 > 0 && $0.isFinite }).min() else { return 2 }
    return min(max(1 - Int(log10(least).rounded(.down)), 0), 6)
  }

  private static func printedDecimals(_ number: Double) -> Int {
    let text = "\(number)"
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return 2 }
    let fraction = text[text.index(after: point)...]
    return fraction == "0" ? 0 : fraction.count
  }

  /// The data sets behind the runs.
  ///
  /// Where one name stands for several (a draw of synthetic data for each seed), their digest is that
  /// of the lines of their digests.
  private var dataReferences: [ExhibitReport.DataReference] {
    var names: [String] = []
    var digests: [String: [String]] = [:]
    for run in plan.runs {
      let name = run.data.datasetName ?? run.data.title
      if digests[name] == nil { names.append(name) }
      if digests[name]?.contains(run.dataDigest) != true {
        digests[name, default: []].append(run.dataDigest)
      }
    }
    return names.map { name in
      let all = digests[name] ?? []
      guard all.count > 1 else {
        return ExhibitReport.DataReference(name: name, sha256: all.first ?? "")
      }
      let lines = all.map { $0 + "\n" }.joined()
      return ExhibitReport.DataReference(
        name: "\(name) (\(all.count) draws)", sha256: SHA256Digest.hex(of: Data(lines.utf8)))
    }
  }
}
