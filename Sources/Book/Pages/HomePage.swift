import Exhibits
import Reports

/// The first page.
struct HomePage {
  let pageID = BookPlace.home
  let scaleName: String
  let works: [WorkView]
  let isReduced: Bool
  let exhibitTotal: Int
  let runTotal: Int
  let coreHourTotal: String
  let selfCheckLine: String
  let version: String

  init(_ results: BookResults, works: [WorkView], selfCheckLine: String) {
    scaleName = results.scale.rawValue
    self.works = works
    isReduced = results.scale != .paper
    exhibitTotal = results.entries.count
    runTotal = results.ledger.entries.count
    coreHourTotal = NumberText.fixed(
      results.ledger.entries.values.reduce(0) { $0 + $1.seconds } / 3600, decimals: 1)
    self.selfCheckLine = selfCheckLine
    version = ProgramVersion.current
  }
}
