/// What the paper's runs took, by exhibit; a run that exhibits share counts in each.
extension ReadmeSource {
  /// A line an exhibit, and one for all runs, each once.
  func costs(of paper: String) -> [String] {
    let own = costs.filter { $0.isOf(paper) }
    let exhibits = Set(own.flatMap(\.exhibits)).filter { $0.hasPrefix(paper + " ") }.sorted()
    var table = MarkdownTable(
      ["exhibit"], numbers: ["runs and measurements", "steps, or images measured", "core hours"])
    for exhibit in exhibits {
      table.append(Self.line(exhibit, own.filter { $0.exhibits.contains(exhibit) }))
    }
    table.append(Self.line("all, each once", own))
    return table.lines
  }

  /// The processor hours of the paper's runs, each once: "4.3".
  func hoursText(of paper: String) -> String {
    NumberText.fixed(Self.hours(costs.filter { $0.isOf(paper) }), decimals: 1)
  }

  private static func line(_ name: String, _ costs: [Cost]) -> [String] {
    let iterations = costs.reduce(0) { $0 + $1.iterations }
    return [
      name, "\(costs.count)", NumberText.grouped(iterations),
      NumberText.fixed(hours(costs), decimals: 2),
    ]
  }

  private static func hours(_ costs: [Cost]) -> Double {
    costs.reduce(0) { $0 + $1.seconds } / 3600
  }
}
