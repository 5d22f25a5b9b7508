/// Claims for a terminal: verdict, place and words; the evidence beneath where it is short or
/// wanted.
struct ClaimList {
  /// The most columns of evidence that is printed unasked.
  static let shortEvidence = 80

  private let claims: [Claim]

  /// The list of `claims`, in their order.
  init(_ claims: [Claim]) { self.claims = claims }

  /// A paragraph a claim, then what was left out.
  func lines(_ style: TextStyle) -> [String] {
    let verdicts = claims.map { $0.verdict.rawValue.uppercased() }
    let indent = (verdicts.map(DisplayWidth.of).max() ?? 0) + 2
    var lines: [String] = []
    var leftOut = 0
    for (claim, verdict) in zip(claims, verdicts) {
      lines += TextParagraph(
        "(\(claim.section)) \(claim.text)", mark: verdict, indent: indent,
        colour: claim.verdict.colour
      ).lines(style)
      if style.isVerbose || DisplayWidth.of(claim.evidence) <= Self.shortEvidence {
        guard !claim.evidence.isEmpty else { continue }
        lines += TextParagraph(claim.evidence, mark: "", indent: indent).lines(style)
      } else {
        leftOut += 1
      }
    }
    if leftOut > 0 {
      lines.append(
        style.text("the evidence of \(leftOut) is long: --verbose prints it", .aside))
    }
    return lines
  }
}
