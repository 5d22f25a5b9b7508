/// A place in a README that a table fills, between a line that opens it and one that ends it.
///
/// ```
/// <!-- table: varga table7 -->
/// <!-- /table -->
/// ```
enum ReadmePlace: Hashable {
  /// An exhibit's numbers.
  case table(paper: String, exhibit: String)
  /// The paper's findings with the sentences under them.
  case claims(paper: String)
  /// What the paper's runs took.
  case costs(paper: String)
  /// How many numbers match and findings hold, a line a paper.
  case summary(papers: [String])
  /// Which way an exhibit's effects go at reduced scale.
  case directions(paper: String, exhibit: String)

  /// The word of each kind of place, with what it expects after it.
  private static let expected = [
    "table": "<paper> <exhibit>", "claims": "<paper>", "costs": "<paper>",
    "summary": "<paper>…", "directions": "<paper> <exhibit>",
  ]

  /// Why a line that opens a place doesn't say which: what it should be.
  struct Malformed: Error {
    let expected: String
  }

  /// The place that `line` opens; nil where it opens none.
  ///
  /// A comment of another kind is none of ours.
  init?(opening line: Substring) throws(Malformed) {
    guard line.hasPrefix("<!-- "), line.hasSuffix(" -->"), let colon = line.firstIndex(of: ":")
    else { return nil }
    let kind = String(line[..<colon].dropFirst(5))
    guard let expected = Self.expected[kind] else { return nil }
    let words = line[colon...].dropFirst().dropLast(4).split(separator: " ").map(String.init)
    switch (kind, words.count) {
    case ("table", 2): self = .table(paper: words[0], exhibit: words[1])
    case ("claims", 1): self = .claims(paper: words[0])
    case ("costs", 1): self = .costs(paper: words[0])
    case ("summary", 1...): self = .summary(papers: words)
    case ("directions", 2): self = .directions(paper: words[0], exhibit: words[1])
    default: throw Malformed(expected: "<!-- \(kind): \(expected) -->")
    }
  }

  /// Whether `line` ends a place of any kind.
  static func isEnd(_ line: Substring) -> Bool {
    expected.keys.contains { line == "<!-- /\($0) -->" }
  }

  /// The line that ends it.
  var end: String {
    let kind =
      switch self {
      case .table: "table"
      case .claims: "claims"
      case .costs: "costs"
      case .summary: "summary"
      case .directions: "directions"
      }
    return "<!-- /\(kind) -->"
  }
}
