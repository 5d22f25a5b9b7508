import Foundation

/// A drawing that can't be made anew, as without trained weights, under its report's present title.
///
/// Its script holds all of its numbers; what the exhibit came to, which the title says, may be
/// judged anew without them.
struct KeptDrawing {
  /// The script with the report's title.
  let script: String

  /// The drawing of `exhibit` in the folder of its paper; nil where there is none with a title, or
  /// the report has none.
  init?(_ exhibit: String, in place: URL, titledBy report: ExhibitReport) {
    let file = place.appendingPathComponent("\(exhibit).gp")
    guard let headline = report.headline, let text = try? String(contentsOf: file, encoding: .utf8),
      let start = text.range(of: "\nset label '")?.upperBound,
      let end = text.range(of: "' at screen 0.5,", range: start..<text.endIndex)?.lowerBound,
      !text[start..<end].contains("\n")
    else { return nil }
    // Between the quotes that stand there already.
    let quoted = FigureScript.quoted(headline).dropFirst().dropLast()
    script = text.replacingCharacters(in: start..<end, with: quoted)
  }
}
