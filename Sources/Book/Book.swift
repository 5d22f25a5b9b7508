import Exhibits
import Reports

/// Results as one HTML file that needs nothing beside it: a page a work, an exhibit and a kind of
/// run, reached by fragments.
///
/// Without its script it is one long page on which every link lands.
package struct Book: Sendable {
  private let results: BookResults
  private let selfCheckLine: String

  /// A book of `results`.
  ///
  /// - Parameter selfCheckLine: what `replicate selfcheck` prints here.
  package init(_ results: BookResults, selfCheckLine: String) {
    self.results = results
    self.selfCheckLine = selfCheckLine
  }

  private struct Whole {
    let scaleName: String
    let style: String
    let script: String
    let pages: String
    let works: [WorkView]
  }

  /// The file's text: the same results give the same bytes.
  ///
  /// - Throws: `BookError.template`.
  package func html() throws(BookError) -> String {
    let templates = try BookTemplates()
    let groups = RunGroups(results)
    let works = results.papers.map { WorkView($0, in: results) }
    var pages = [
      try templates.render(
        HomePage(results, works: works, selfCheckLine: selfCheckLine), with: "home")
    ]
    for (paper, work) in zip(results.papers, works) {
      pages.append(
        try templates.render(PaperPage(paper, work: work, in: results), with: "paper"))
      pages += try exhibits(of: paper, groups, templates)
    }
    pages.append(try templates.render(ClaimsPage(results), with: "claims"))
    let uses = uses(groups)
    for group in groups.groups {
      let page = RunGroupPage(
        group, of: groups, in: results, uses: uses[group.digest] ?? [])
      pages.append(try templates.render(page, with: "runs"))
    }
    return try templates.render(
      Whole(
        scaleName: results.scale.rawValue, style: templates.style, script: templates.script,
        pages: pages.joined(separator: "\n"), works: works), with: "book")
  }

  private func exhibits(
    of paper: Paper, _ groups: RunGroups, _ templates: BookTemplates
  ) throws(BookError) -> [String] {
    let entries = results.entries(of: paper)
    func link(_ index: Int) -> ExhibitPage.Link? {
      guard entries.indices.contains(index) else { return nil }
      let entry = entries[index]
      return ExhibitPage.Link(target: BookPlace.exhibit(entry.id), title: entry.label)
    }
    var pages: [String] = []
    for (index, entry) in entries.enumerated() {
      let page = ExhibitPage(
        entry, groups: groups, previous: link(index - 1), next: link(index + 1))
      pages.append(try templates.render(page, with: "exhibit"))
    }
    return pages
  }

  /// The cells that each page of runs stands behind.
  private func uses(_ groups: RunGroups) -> [String: [RunGroupPage.Use]] {
    var uses: [String: [RunGroupPage.Use]] = [:]
    for entry in results.entries {
      for (place, cell) in entry.report.cells.enumerated() {
        for digest in Set(cell.runs.compactMap { groups.group(of: $0)?.digest }) {
          let names = [
            "\(entry.id.paper) \(entry.label)", cell.row, cell.column, cell.reading,
          ].filter { !$0.isEmpty }
          uses[digest, default: []].append(
            RunGroupPage.Use(
              anchor: BookPlace.cell(place + 1, of: entry.id),
              name: names.joined(separator: " · ")))
        }
      }
    }
    return uses
  }
}
