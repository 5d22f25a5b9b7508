import Exhibits
import Reports

/// What was found, with the quoted sentences that rest on it.
struct FindingView {
  struct Sentence {
    let claimAnchor: String
    let quotation: String
    let place: String
  }

  let findingVerdict: String
  let findingStyle: String
  let evidence: String
  let sentences: [Sentence]

  /// The findings of an exhibit; a sentence's anchor is by its name in the exhibit's file.
  static func all(of entry: BookResults.Entry) -> [FindingView] {
    let names = ClaimNames(entry)
    return entry.report.findings.groups.map { group in
      FindingView(
        findingVerdict: group.verdict.rawValue, findingStyle: group.verdict.style,
        evidence: InlineText.html(group.evidence),
        sentences: group.claims.map { claim in
          Sentence(
            claimAnchor: BookPlace.claim(names.name(of: claim), of: entry.id),
            quotation: InlineText.html(claim.text), place: claim.section)
        })
    }
  }
}

/// The names of an exhibit's sentences, which its report leaves out.
///
/// A sentence is that of the exhibit's file with the same text and place; where the file has it
/// twice, under two names, the first in the report has the first name.
struct ClaimNames {
  private let names: [Claim: String]

  init(_ entry: BookResults.Entry) {
    var unnamed = entry.published.claims
    var names: [Claim: String] = [:]
    for claim in entry.report.claims {
      let place = unnamed.firstIndex { $0.text == claim.text && $0.section == claim.section }
      if let place, names[claim] == nil { names[claim] = unnamed.remove(at: place).id }
    }
    self.names = names
  }

  /// The name of a sentence; `unlisted` for one that the file has no more.
  func name(of claim: Claim) -> String { names[claim] ?? "unlisted" }
}
