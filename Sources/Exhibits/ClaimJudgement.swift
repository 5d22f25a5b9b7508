import Reports

/// What an exhibit finds of one of its paper's claims, which its TOML file quotes.
public struct ClaimJudgement: Sendable, Hashable {
  /// The claim's id in the exhibit's TOML file.
  public let id: String
  /// Whether it holds.
  public let verdict: Claim.Verdict
  /// The figures that decide it, in a sentence.
  public let evidence: String
  /// The name of the finding that it shares with other claims; nil where the evidence itself, word for word, says
  /// which rest on the same comparisons.
  public let finding: String?

  /// Judges the claim `id`.
  public init(
    _ id: String, _ verdict: Claim.Verdict, _ evidence: String, finding: String? = nil
  ) {
    self.id = id
    self.verdict = verdict
    self.evidence = evidence
    self.finding = finding
  }
}
