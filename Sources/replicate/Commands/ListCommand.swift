import ArgumentParser
import Datasets
import Exhibits
import Foundation
import Papers
import Reports
import ResultStore

/// `replicate list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show every exhibit of the papers and how much of it is done.",
    discussion: """
      'done' means that the cache has every run and measurement of the exhibit at the scale; 'to \
      come', that this version can't run it. An exhibit without runs, such as one of times, is \
      measured when asked for.

      Examples:
        replicate list
        replicate list --scale quick --format json
      """)

  @OptionGroup var plan: PlanOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let lookup = try ExhibitLookup()
    let store = try cache.openForReading()
    let library = data.unreadLibrary
    let states = try lookup.exhibits.map { try state(of: $0, store, library) }
    switch format.format {
    case .text:
      let names = states.map(\.exhibit.count).max() ?? 0
      let words = states.map(\.text.count).max() ?? 0
      let lines = states.map { state in
        state.exhibit.padding(toLength: names + 2, withPad: " ", startingAt: 0)
          + state.text.padding(toLength: words + 2, withPad: " ", startingAt: 0) + state.title
      }
      Message.print(lines.map { $0 + "\n" }.joined())
    case .json:
      Message.print(try JSONText.of(states))
    }
  }

  private func state(
    of published: PublishedExhibit, _ store: ResultStore?, _ library: DataLibrary
  ) throws -> ExhibitState {
    let id = ExhibitID(published.paper, published.id)
    var state = ExhibitState(
      exhibit: id.description, title: published.title, scale: plan.scale.rawValue, state: .toCome,
      runs: nil, measurements: nil, done: nil, missingData: [], unreadData: [])
    guard let exhibit = ExhibitCatalogue.exhibit(id) else { return state }
    let planned = try ExhibitPlan(
      exhibit,
      Request(
        scale: plan.scale, seeds: plan.seeds, data: library, cifar10: data.cifar10Source))
    let keys = planned.work.map(\.key)
    let done = try store?.metrics(for: keys).count ?? 0
    state.runs = planned.runs.count
    state.measurements = keys.count - planned.runs.count
    state.done = done
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

/// One line of the list.
private struct ExhibitState: Encodable {
  enum State: String, Encodable {
    case done
    case begun
    case ready
    case needsData = "needs data"
    case toCome = "to come"
  }

  var exhibit: String
  var title: String
  var scale: String
  var state: State
  /// The runs at the scale; nil for an exhibit to come.
  var runs: Int?
  /// The measurements of them; nil for an exhibit to come.
  var measurements: Int?
  /// The runs and measurements that the cache has.
  var done: Int?
  /// The data sets that are to be fetched first.
  var missingData: [String]
  /// The data sets that lie there as folders never read: their results can't be told yet.
  var unreadData: [String]

  var text: String {
    guard let runs, let measurements, let done else { return state.rawValue }
    if runs == 0 { return "measured when asked for" }
    let needs = missingData.isEmpty ? "" : ", needs \(missingData.joined(separator: " and "))"
    let unread =
      unreadData.isEmpty ? "" : ", \(unreadData.joined(separator: " and ")) not read yet"
    let what = measurements > 0 ? "runs and measurements" : "runs"
    return "\(done) of \(runs + measurements) \(what) done" + needs + unread
  }
}
