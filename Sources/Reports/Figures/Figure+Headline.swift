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
  /// What was found, such as "5 of 12 numbers agree, 5 differ; 2 of 3 findings hold"; nil where
  /// nothing was compared and no sentence examined.
  var headline: String? {
    let (summary, findings) = (summary, findings)
    var parts: [String] = []
    if let directionSummary {
      parts.append(directionSummary)
    } else if summary.compared > 0 {
      let verb = summary.differing == 1 ? "differs" : "differ"
      let differing = summary.differing > 0 ? ", \(summary.differing) \(verb)" : ""
      parts.append("\(summary.agreeing) of \(summary.compared) numbers agree\(differing)")
    }
    if findings.examined > 0 {
      let count = findings.count(.fails)
      let failing = count > 0 ? ", \(count) \(count == 1 ? "fails" : "fail")" : ""
      parts.append("\(findings.count(.holds)) of \(findings.examined) findings hold\(failing)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
