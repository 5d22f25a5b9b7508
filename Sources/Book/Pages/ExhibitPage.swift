import Exhibits
import Reports

/// The page of a table or figure.
struct ExhibitPage {
  struct Option {
    let value: String
  }

  struct Note {
    let text: String
  }

  struct CellNote {
    let mark: String
    let text: String
  }

  struct Data {
    let dataName: String
    let dataDigest: String
  }

  struct Link {
    let target: String
    let title: String
  }

  let pageID: String
  let label: String
  let title: String
  let caption: String
  let citation: String
  let place: String
  let paperTarget: String
  let scaleText: String
  let isOurs: Bool
  let summary: String
  let findingsSummary: String?
  let metric: String?
  let cells: [CellRow]
  let hasCells: Bool
  let hasMetrics: Bool
  let hasStrips: Bool
  let hasPublished: Bool
  let hasReadings: Bool
  let onlyReading: String?
  let readingOptions: [Option]
  let verdictOptions: [Option]
  let hasFilters: Bool
  let cellNotes: [CellNote]
  let hasCellNotes: Bool
  let drawing: String?
  let hasTargets: Bool
  let findings: [FindingView]
  let hasFindings: Bool
  let directions: DirectionsView?
  let statistics: StatisticsView?
  let settings: SettingsView
  let notes: [Note]
  let hasNotes: Bool
  let data: [Data]
  let hasData: Bool
  let command: String
  let numericVersion: Int
  let previous: Link?
  let next: Link?

  init(_ entry: BookResults.Entry, groups: RunGroups, previous: Link?, next: Link?) {
    let (report, id) = (entry.report, entry.id)
    pageID = BookPlace.exhibit(id)
    label = entry.label
    title = report.title
    caption = InlineText.html(report.captionText)
    citation = entry.published.source.citation
    place = entry.published.source.section
    paperTarget = BookPlace.paper(id.paper)
    scaleText = report.scaleText
    isOurs = report.isOurs
    let counted = report.summary.description
    summary = counted.prefix(1).uppercased() + counted.dropFirst() + "."
    findingsSummary = report.findings.summary.map { $0 + "." }
    metric = report.commonMetric
    cells = report.cells.enumerated().map { place, cell in
      CellRow(cell, number: place + 1, in: report, of: id, groups: groups)
    }
    hasCells = !cells.isEmpty
    hasMetrics = metric == nil
    hasStrips = cells.contains { !$0.strip.isEmpty }
    hasPublished = report.cells.contains { $0.published != nil }
    readingOptions = Self.distinct(cells.map(\.reading))
    verdictOptions = Self.distinct(cells.map(\.verdictWord))
    hasReadings = readingOptions.count > 1
    onlyReading = readingOptions.count == 1 ? readingOptions.first?.value : nil
    hasFilters = readingOptions.count > 1 || verdictOptions.count > 1
    cellNotes = report.cellNotes.enumerated().map { place, note in
      CellNote(mark: "[\(place + 1)]", text: InlineText.html(note))
    }
    hasCellNotes = !cellNotes.isEmpty
    let inline = entry.drawing.flatMap {
      InlineDrawing(
        $0, name: "\(id.paper)-\(id.name)", title: "\(entry.label): \(report.title)",
        report: report)
    }
    drawing = inline?.html
    hasTargets = (inline?.targetCount ?? 0) > 0
    findings = FindingView.all(of: entry)
    hasFindings = !findings.isEmpty
    directions = DirectionsView(report)
    statistics = StatisticsView(report)
    settings = SettingsView(entry, groups: groups)
    notes = report.notes.map { Note(text: InlineText.html($0)) }
    hasNotes = !notes.isEmpty
    data = report.data.map { Data(dataName: $0.name, dataDigest: $0.sha256) }
    hasData = !data.isEmpty
    command = report.command
    numericVersion = report.numericVersion
    self.previous = previous
    self.next = next
  }

  private static func distinct(_ values: [String]) -> [Option] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }.map { Option(value: $0) }
  }
}
