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
  ///   - others: the p values of the paper's other exhibits: see ``PaperFamily``.
  ///   - notes: what to say beyond the exhibit's own notes.
  /// - Throws: `PublishedError.noClaim` for a judgement of a claim that the paper doesn't make;
  ///   `ExhibitError.unknownMetric`.
  func report(
    judging judgements: [ClaimJudgement], among others: [Double] = [], notes: [String] = []
  ) throws -> ExhibitReport {
    let family = TestFamily(try p() + others)
    let cells = try cells(judgedIn: family)
    let comparisons = plan.exhibit.comparisons(results)
    var report = ExhibitReport(
      exhibit: plan.exhibit.id.description, title: published.title, caption: published.caption,
      scale: plan.scale.rawValue,
      reduction: plan.exhibit.reduction(plan.request), command: plan.command,
      data: dataReferences, numericVersion: NumericVersion.current,
      cells: cells,
      directions: plan.scale == .reduced ? comparisons.compactMap(\.direction) : [],
      claims: try quoted(judgements), statistics: comparisons.compactMap(\.result),
      notes: plan.exhibit.notes(results) + verdictNotes(cells, family) + notes)
    report.isOurs = plan.exhibit.isOurs
    report.isCaptionOurs = !plan.exhibit.quotesCaption
    report.engine = plan.request.engine?.identity.title
    return report
  }

  /// The paper's claims in its own words, in the TOML file's order, with what was found of each.
  private func quoted(_ judgements: [ClaimJudgement]) throws -> [Claim] {
    for judgement in judgements { _ = try published.claim(judgement.id) }
    return published.claims.map { claim in
      guard let judgement = judgements.first(where: { $0.id == claim.id }) else {
        return Claim(
          text: claim.text, section: claim.section, verdict: .notExamined,
          evidence: "not examined by the runs of this exhibit")
      }
      // Sentences with the same evidence rest on the same comparisons: the first one names them.
      let same = judgements.first { $0.evidence == judgement.evidence }
      return Claim(
        text: claim.text, section: claim.section, verdict: judgement.verdict,
        evidence: judgement.evidence, finding: judgement.finding ?? same?.id ?? claim.id)
    }
  }

  /// The data sets behind runs and measurements; one that no published digest vouches for is said
  /// to be unpinned.
  ///
  /// Where one name stands for several (a draw of synthetic data for each seed), their digest is
  /// that of the lines of their digests.
  private var dataReferences: [ExhibitReport.DataReference] {
    var names: [String] = []
    var digests: [String: [String]] = [:]
    func add(_ name: String, _ digest: String) {
      if digests[name] == nil { names.append(name) }
      if digests[name]?.contains(digest) != true { digests[name, default: []].append(digest) }
    }
    for work in plan.work where work.timing == nil {
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
