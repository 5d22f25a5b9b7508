/// How a text for people is laid out: in full, uncoloured and as wide as it likes unless said
/// otherwise, as a pipe takes it.
package struct TextStyle: Hashable, Sendable {
  /// Whether verdicts are coloured.
  package var isColoured: Bool
  /// The columns that lines have room for; nil without a limit.
  package var width: Int?
  /// Whether long evidence is printed.
  package var isVerbose: Bool

  /// A style.
  package init(isColoured: Bool = false, width: Int? = nil, isVerbose: Bool = false) {
    self.isColoured = isColoured
    self.width = width
    self.isVerbose = isVerbose
  }

  /// `text` in `colour`, if colours are wanted.
  package func text(_ text: String, _ colour: TextColour?) -> String {
    guard isColoured, let colour else { return text }
    return "\u{1B}[\(colour.code)m\(text)\u{1B}[0m"
  }
}

/// What a colour says.
package enum TextColour: Hashable, Sendable {
  /// What holds: green.
  case agrees
  /// What doesn't: red.
  case differs
  /// What can't be told: yellow.
  case open
  /// What is there for completeness: faint.
  case aside
  /// Headings: bold.
  case heading

  /// The number of the terminal's escape sequence (ECMA-48, SGR).
  var code: Int {
    switch self {
    case .agrees: 32
    case .differs: 31
    case .open: 33
    case .aside: 2
    case .heading: 1
    }
  }
}

extension Verdict {
  /// What its colour says.
  package var colour: TextColour {
    switch self {
    case .matches, .compatible: .agrees
    case .better, .worse, .differs: .differs
    case .tooFewRuns, .borderline: .open
    case .notRun: .aside
    }
  }
}

extension Claim.Verdict {
  /// What its colour says.
  package var colour: TextColour {
    switch self {
    case .holds: .agrees
    case .fails: .differs
    case .undecided: .open
    case .notExamined: .aside
    }
  }
}
