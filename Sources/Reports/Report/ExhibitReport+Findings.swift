/// What was found, with the sentences that rest on it.
package struct Findings: Hashable, Sendable {
  /// Sentences of one verdict that rest on the same comparisons.
  package struct Group: Hashable, Sendable {
    /// The verdict of all of them.
    package let verdict: Claim.Verdict
    /// The figures that decide it.
    package let evidence: String
    /// The sentences, in the paper's order.
    package internal(set) var claims: [Claim]
  }

  /// The findings in the order of their first sentences.
  package let groups: [Group]

  /// Groups claims: those of one finding and verdict belong together.
  package init(_ claims: [Claim]) {
    var places: [[String]: Int] = [:]
    groups = claims.reduce(into: []) { groups, claim in
      let name = claim.finding.map { [$0, claim.verdict.rawValue] }
      if let name, let place = places[name] {
        groups[place].claims.append(claim)
      } else {
        if let name { places[name] = groups.count }
        groups.append(Group(verdict: claim.verdict, evidence: claim.evidence, claims: [claim]))
      }
    }
  }

  /// The number of findings of a verdict; sentences that no run bears on are none.
  package func count(_ verdict: Claim.Verdict) -> Int { groups.count { $0.verdict == verdict } }

  /// The number of findings, decided or not.
  package var examined: Int { groups.count - count(.notExamined) }

  /// One phrase, such as "2 of 3 findings hold, 1 undecided; 1 sentence not examined"; nil without
  /// claims.
  package var summary: String? {
    guard !groups.isEmpty else { return nil }
    let holding = count(.holds)
    var parts = [
      "\(holding) of \(examined) \(examined == 1 ? "finding holds" : "findings hold")"
    ]
    for verdict in [Claim.Verdict.fails, .undecided] where count(verdict) > 0 {
      let isPlural = verdict == .fails && count(verdict) > 1
      parts.append("\(count(verdict)) \(isPlural ? "fail" : verdict.rawValue)")
    }
    let sentences = groups.filter { $0.verdict != .notExamined }.reduce(0) { $0 + $1.claims.count }
    let base =
      parts.joined(separator: ", ") + (sentences > examined ? ", by \(sentences) sentences" : "")
    let left = count(.notExamined)
    return base
      + (left > 0 ? "; \(left) \(left == 1 ? "sentence" : "sentences") not examined" : "")
  }
}

extension ExhibitReport {
  /// What was found of the paper's sentences.
  package var findings: Findings { Findings(claims) }
}
