extension Figure {
  /// The drawing with what its exhibit came to as its title, where it has none of its own.
  func titled(by report: ExhibitReport) -> Figure {
    guard title.isEmpty, let headline = report.headline else { return self }
    var figure = self
    figure.title = headline
    return figure
  }
}

extension ExhibitReport {
  /// What was found, such as "as in the authors' code: 5 of 6 numbers agree; 2 of 3 findings hold";
  /// nil where nothing was compared and no sentence examined.
  ///
  /// Where a number was run under several readings of the protocol, the first alone counts, by its
  /// name: it is the one that the sentences are judged by, and the one that is drawn first.
  package var headline: String? {
    let compared = cells.filter { $0.published != nil && $0.verdict != .notRun }
    let isOneOfSeveral = Set(compared.map { [$0.row, $0.column] }).count < compared.count
    let reading = isOneOfSeveral ? compared.first?.reading : nil
    let summary = Summary(compared.filter { reading == nil || $0.reading == reading })
    let findings = findings
    var parts: [String] = []
    if let directionSummary {
      parts.append(directionSummary)
    } else if summary.compared > 0 {
      let verb = summary.differing == 1 ? "differs" : "differ"
      let differing = summary.differing > 0 ? ", \(summary.differing) \(verb)" : ""
      let name = reading.map { "\($0): " } ?? ""
      parts.append("\(name)\(summary.agreeing) of \(summary.compared) numbers agree\(differing)")
    }
    if findings.examined > 0 {
      let (failing, undecided) = (findings.count(.fails), findings.count(.undecided))
      let noun = findings.examined == 1 ? "finding holds" : "findings hold"
      parts.append(
        "\(findings.count(.holds)) of \(findings.examined) \(noun)"
          + (failing > 0 ? ", \(failing) \(failing == 1 ? "fails" : "fail")" : "")
          + (undecided > 0 ? ", \(undecided) undecided" : ""))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
