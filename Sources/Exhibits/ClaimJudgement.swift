import Reports

/// What an exhibit finds of one of its paper's claims, which its TOML file quotes.
package struct ClaimJudgement: Sendable, Hashable {
  /// The claim's id in the exhibit's TOML file.
  package let id: String
  /// Whether it holds.
  package let verdict: Claim.Verdict
  /// The figures that decide it, in a sentence.
  package let evidence: String
  /// The name of the finding that it shares with other claims; nil where the evidence itself, word
  /// for word, says which rest on the same comparisons.
  package let finding: String?

  /// Judges the claim `id`.
  package init(
    _ id: String, _ verdict: Claim.Verdict, _ evidence: String, finding: String? = nil
  ) {
    self.id = id
    self.verdict = verdict
    self.evidence = evidence
    self.finding = finding
  }
}
