import Exhibits
import Reports
import ResultStore

/// The page of runs that differ in their seed alone: settings, and a line a run with its metrics,
/// its digest and the command that makes it again.
struct RunGroupPage {
  struct Setting {
    let path: String
    let value: String
  }

  struct Metric {
    let name: String
    let value: String
  }

  struct Run {
    let anchor: String
    let key: String
    let prefix: String
    let seed: String
    let metrics: [Metric]
    let digest: String
    let count: String
    let seconds: String
    let instructionSet: String
    let measuredAnchor: String?
    let measuredPrefix: String?
    let verifyCommand: String
  }

  struct Use {
    let anchor: String
    let name: String
  }

  let pageID: String
  let heading: String
  let lede: String
  let countName: String
  let digestName: String
  let settings: [Setting]
  let hasSettings: Bool
  let runs: [Run]
  let uses: [Use]
  let hasMeasuredRuns: Bool
  let showCommand: String

  /// - Parameters:
  ///   - uses: the numbers that the runs stand behind.
  init(_ group: RunGroups.Group, of groups: RunGroups, in results: BookResults, uses: [Use]) {
    let isMeasured = group.quantity != nil
    pageID = BookPlace.settings(group.digest)
    let count = group.lines.count
    let noun = isMeasured ? "measurement" : "run"
    heading =
      "\(count) \(noun)\(count == 1 ? "" : "s")" + (group.quantity.map { ": \($0)" } ?? "")
    lede =
      count == 1
      ? "Of these settings there is one."
      : "They differ in their seeds, and in what is drawn by them."
    countName = isMeasured ? "examples" : "steps"
    digestName = isMeasured ? "values" : "weights"
    settings = group.settings.lines.map { Setting(path: $0.path, value: $0.value) }
    hasSettings = !settings.isEmpty
    self.uses = uses
    let option =
      results.scale == .paper ? "" : " --ledger figures/\(results.scale.rawValue)/ledger.csv"
    runs = group.lines.map { line in
      let prefix = groups.prefix(of: line.key)
      // A measurement may be of a run that the ledger of this scale hasn't.
      let measured = group.measuredRuns[line.key].flatMap { key in
        groups.group(of: key) == nil ? nil : groups.prefix(of: key)
      }
      return Run(
        anchor: BookPlace.run(prefix), key: line.key, prefix: prefix, seed: "\(line.seed)",
        metrics: line.metrics.sorted { $0.key < $1.key }.map {
          Metric(name: $0.key, value: "\($0.value)")
        },
        digest: line.weightsSHA256, count: "\(line.iterations)",
        seconds: NumberText.fixed(line.seconds, decimals: 2), instructionSet: line.instructionSet,
        measuredAnchor: measured.map(BookPlace.run), measuredPrefix: measured,
        verifyCommand: "replicate verify --key \(prefix)\(option)")
    }
    hasMeasuredRuns = runs.contains { $0.measuredAnchor != nil }
    showCommand = runs.first.map { "replicate cache show \($0.prefix)" } ?? ""
  }
}
