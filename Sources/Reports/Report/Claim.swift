/// A paper's claim in words, with what decides it.
package struct Claim: Codable, Hashable, Sendable {
  /// Whether a claim holds.
  package enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
    case holds, fails, undecided
    /// No run bears on it yet.
    case notExamined = "not examined"
  }

  /// The claim, in a sentence.
  package var text: String

  /// Where the paper makes it, such as "§4.1".
  package var section: String

  /// Whether it holds.
  package var verdict: Verdict

  /// The figures that decide it, in a sentence.
  package var evidence: String

  /// The name of what was found; nil where the sentence stands alone.
  ///
  /// Several sentences may rest on one finding: they are one in every count.
  package var finding: String?

  /// Creates a claim.
  package init(
    text: String, section: String, verdict: Verdict, evidence: String, finding: String? = nil
  ) {
    self.finding = finding
    self.text = text
    self.section = section
    self.verdict = verdict
    self.evidence = evidence
  }
}
