import Datasets
import Digests
import Foundation
import Reports
import Training

/// Turns an exhibit's results into its report, beside the published numbers.
struct ReportBuilder {
  let plan: ExhibitPlan
  let published: PublishedExhibit
  let results: ExhibitResults
  /// Why runs and measurements have no result, by key.
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
    let comparisons = plan.exhibit.comparisons(results)
    return ExhibitReport(
      exhibit: plan.exhibit.id.description, title: published.title, caption: published.caption,
      scale: plan.scale.rawValue,
      reduction: plan.exhibit.reduction(at: plan.scale, seeds: plan.seeds), command: plan.command,
      data: dataReferences, numericVersion: NumericVersion.current,
      cells: try plan.cells.map(cell) + unplannedCells,
      directions: plan.scale == .reduced ? comparisons.compactMap(\.direction) : [],
      claims: try quoted(judgements), statistics: comparisons.compactMap(\.result),
      notes: plan.exhibit.notes(results) + notes)
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
    let values = try planned.work.compactMap { work in try value(of: work, in: planned) }
    return Cell(
      row: planned.row, column: planned.column, reading: planned.reading,
      metric: results.metric(ofColumn: planned.column),
      published: results.publishedSample(planned),
      measured: try plan.exhibit.measured(planned, results) ?? Sample(values),
      note: note(planned), runs: planned.work.map(\.key))
  }

  /// A result's value in the cell's unit; not a number where the run diverged out of the metric's reach.
  private func value(of work: PlannedWork, in cell: PlannedCell) throws -> Double? {
    guard let metrics = results.metrics[work.key] else { return nil }
    if let value = metrics[cell.metric] { return value * cell.factor }
    guard results.diverged(work) else {
      throw ExhibitError.unknownMetric(
        exhibit: plan.exhibit.id.description, metric: cell.metric, known: metrics.keys.sorted())
    }
    return .nan
  }

  private func note(_ cell: PlannedCell) -> String? {
    if let reason = cell.notRun { return reason }
    var parts = cell.shortfall.map { [$0] } ?? []
    let work = cell.work.map { (work: $0, key: $0.key) }
    let failed = work.filter { results.metrics[$0.key] == nil }
    if let first = failed.first {
      let kind = ProgressState.Kind(first.work).rawValue
      parts.append(
        "\(failed.count) of \(work.count) \(kind)s failed: \(failures[first.key] ?? "no result")")
    }
    let diverged = work.count { results.diverged($0.work) }
    if diverged > 0 { parts.append("\(diverged) of \(work.count) runs diverged") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The published cells that the exhibit has no runs for.
  private var unplannedCells: [Cell] {
    let planned = Set(plan.cells.map { [$0.row, $0.column] })
    return published.cells.filter { !planned.contains([$0.row, $0.column]) }.map { cell in
      Cell(
        row: cell.row, column: cell.column, metric: results.metric(ofColumn: cell.column),
        published: cell.sample, measured: nil,
        note: "no runs planned at this scale")
    }
  }

  /// The data sets behind runs and measurements; one that no published digest vouches for is said to be unpinned.
  ///
  /// Where one name stands for several (a draw of synthetic data for each seed), their digest is that
  /// of the lines of their digests.
  private var dataReferences: [ExhibitReport.DataReference] {
    var names: [String] = []
    var digests: [String: [String]] = [:]
    func add(_ name: String, _ digest: String) {
      if digests[name] == nil { names.append(name) }
      if digests[name]?.contains(digest) != true { digests[name, default: []].append(digest) }
    }
    for work in plan.work {
      let digest = work.run.dataDigest
      if let name = work.run.data.datasetName {
        add(DataLibrary.isPublished(name, digest: digest) ? name : "\(name) (unpinned)", digest)
      } else {
        add(work.run.data.title, digest)
      }
      if let measurement = work.measurement, let name = measurement.quantity.datasetName,
        let digest = measurement.dataDigest
      {
        add(name, digest)
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
