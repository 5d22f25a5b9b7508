import ArgumentParser
import Datasets
import Exhibits
import Experiments
import Foundation
import Papers
import Reports
import ResultStore

/// `replicate list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show every exhibit: what is committed, what is cached, what is missing.",
    discussion: """
      A line has the cells of the report in the folder by verdict (or its findings, where no cell \
      has a published number), how many of the exhibit's runs and measurements at the scale the \
      ledger beside the reports and the cache have, and how many neither has, with the data sets \
      that those need. An exhibit without runs, such as one of times, is measured when asked for. \
      Experiments of one's own stand at the end, once 'replicate try' has made their reports.

      Examples:
        replicate list
        replicate list --scale quick --format json
      """)

  @OptionGroup var plan: PlanOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let lookup = try lookup()
    let store = try cache.file.openForReading()
    let library = data.unreadLibrary
    let ledger = plan.scale.isRecorded ? try LedgerFile(in: plan.folder).read() : Ledger()
    let own = try lookup.own.map { try $0.published(in: lookup.published) }
    let states = try (lookup.exhibits + own).map { published in
      let id = ExhibitID(published.paper, published.id)
      return try state(of: published, lookup.find(id), store, ledger, library)
    }
    switch format.format {
    case .text:
      let style = Terminal.style()
      var lines = ExhibitTable(states: states).lines(style)
      lines += hint(states).flatMap { TextParagraph($0).lines(style) }
      Message.print(lines.map { $0 + "\n" }.joined())
    case .json:
      Message.print(try JSONText.of(states))
    }
  }

  /// The papers' exhibits and the user's own; an own file that isn't in order is told, and none of
  /// them listed.
  private func lookup() throws -> ExhibitLookup {
    do {
      return try ExhibitLookup(ownIn: plan.folder)
    } catch let error as ExperimentError {
      Message.write("experiments of one's own are left out: \(error)")
      return try ExhibitLookup()
    }
  }

  /// How results that the ledger has, and the cache hasn't, come there.
  private func hint(_ states: [ExhibitState]) -> [String] {
    let lacking = states.contains { state in
      guard let done = state.done, let missing = state.missing else { return false }
      return done + missing < state.work
    }
    guard lacking else { return [] }
    return [
      "",
      "'replicate ledger import \(plan.folder.relativePath)/ledger.csv' takes the ledger's results"
        + " into the cache, without weights; 'replicate PAPER EXHIBIT', or 'try FILE', trains what"
        + " is missing",
    ]
  }

  private func state(
    of published: PublishedExhibit, _ exhibit: (any Exhibit)?, _ store: ResultStore?,
    _ ledger: Ledger, _ library: DataLibrary
  ) throws -> ExhibitState {
    let id = ExhibitID(published.paper, published.id)
    let report = try ReportFolder.report(of: id, in: plan.folder)
    var state = ExhibitState(
      exhibit: id.description, title: published.title, scale: plan.scale.rawValue, state: .toCome,
      committed: report.map(ExhibitState.Committed.init), missingData: [], unreadData: [])
    guard let exhibit else { return state }
    let planned = try ExhibitPlan(
      exhibit,
      Request(
        scale: plan.scale, seeds: plan.seeds, data: library, cifar10: data.cifar10Source))
    let keys = planned.work.map(\.key)
    let cached = Set(try store?.metrics(for: keys).keys ?? [:].keys)
    let done = cached.count
    state.runs = planned.runs.count
    state.measurements = keys.count - planned.runs.count
    state.done = done
    state.inLedger = keys.count { ledger.entries[$0] != nil }
    state.missing = keys.count { !cached.contains($0) && ledger.entries[$0] == nil }
    let needed = Set(planned.work.flatMap(\.datasetNames)).sorted()
    let missing = needed.filter { name in
      DataCatalogue.all.first { $0.name == name }.map {
        [.missing, .incomplete].contains(data.folders.status(of: $0).summary)
      } ?? false
    }
    state.unreadData = needed.filter(library.isUnread)
    if done == keys.count, !keys.isEmpty {
      state.state = .done
    } else if missing.isEmpty {
      state.state = done == 0 ? .ready : .begun
    } else {
      state.state = .needsData
      state.missingData = missing
    }
    return state
  }
}
