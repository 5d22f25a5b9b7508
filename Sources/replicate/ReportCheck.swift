import Datasets
import Exhibits
import Foundation
import Papers
import Reports
import ResultStore

/// Makes committed reports again from ledger, published numbers and program, without training, and
/// compares.
struct ReportCheck {
  let lookup: ExhibitLookup
  let data: DataLibrary
  let scale: Scale
  let folder: URL
  /// Whether reports that differ are written anew.
  let mends: Bool

  /// What became of a report.
  enum Result {
    case equal(lacksWeights: Bool)
    case differs([String])
    case trouble(String)
    /// It isn't there, and its results are.
    case missing
    /// A data set that its drawing needs isn't here.
    case withoutData(String)
  }

  /// Checks every exhibit that has a report in the folder, or should have one.
  ///
  /// - Returns: whether all are as they would be written now.
  /// - Throws: `ResultStoreError` for a damaged ledger; `RequestError.nothingToCheck`.
  func run() throws -> Bool {
    let ledger = try LedgerFile(in: folder).read()
    let metrics = ledger.entries.mapValues(\.metrics)
    var (equal, others, unchecked) = (0, 0, 0)
    for exhibit in ExhibitCatalogue.all {
      let result: Result
      do {
        if let request = try request(of: exhibit.id) {
          result = try check(exhibit, request, metrics)
        } else if try isMissing(exhibit, from: ledger) {
          result = .missing
        } else {
          continue
        }
      } catch let error as DatasetError where error.isAbsence {
        result = .withoutData("\(error)")
      } catch let error where !(error is ResultStoreError) {
        result = .trouble("\(error)")
      }
      switch result {
      case .equal(let lacksWeights):
        equal += 1
        let drawing = lacksWeights ? ", its drawing not checked for want of weights or values" : ""
        Message.print("equal: \(exhibit.id)\(drawing)\n")
      case .differs(let names):
        others += 1
        let done = mends ? "written anew" : "make it again, or all with --mend"
        Message.print("DIFFERS: \(exhibit.id): \(names.joined(separator: ", ")): \(done)\n")
      case .trouble(let reason):
        others += 1
        Message.print("CAN'T BE CHECKED: \(exhibit.id): \(reason)\n")
      case .missing:
        others += 1
        Message.print("MISSING: \(exhibit.id): the ledger has its results: make it again\n")
      case .withoutData(let reason):
        unchecked += 1
        Message.print("not checked for want of data: \(exhibit.id): \(reason)\n")
      }
    }
    guard equal + others > 0 else {
      throw RequestError.nothingToCheck(
        folder: folder.path, scale: scale, withoutData: unchecked)
    }
    Message.print(
      "\(equal) of \(equal + others) reports in \(folder.path) are as they would be made now"
        + (unchecked > 0 ? ", \(unchecked) not checked for want of data\n" : "\n"))
    return others == 0
  }

  /// What a committed report says of how it was made.
  private struct Made {
    var seeds: Int?
    /// The files of CIFAR-10 that it is of, so that a check doesn't depend on those that are here.
    var cifar10: CIFARSpecification.Source
  }

  /// The request behind an exhibit's report; nil where it has none.
  ///
  /// Of a report that isn't one it is that of the whole exhibit, from which it will differ.
  ///
  /// - Throws: `RequestError.unreadableReport`.
  private func request(of id: ExhibitID) throws -> Made? {
    guard let data = try bytes(ofReport: id) else { return nil }
    struct Report: Decodable {
      struct Images: Decodable { var name: String }
      var command: String
      var data: [Images]
    }
    let report = try? JSONDecoder().decode(Report.self, from: data)
    let words = (report?.command ?? "").split(separator: " ").map(String.init)
    let names = report?.data.map(\.name) ?? []
    let seeds = words.firstIndex(of: "--seeds").flatMap { place in
      words.indices.contains(place + 1) ? Int(words[place + 1]) : nil
    }
    let cifar10 = [CIFARSpecification.Source.ten, .tenAsJPEG].first { names.contains($0.rawValue) }
    return Made(seeds: seeds, cifar10: cifar10 ?? .ten)
  }

  private func check(
    _ exhibit: any Exhibit, _ request: Made, _ metrics: [String: [String: Double]]
  ) throws -> Result {
    let whole = try ExhibitPlan(
      exhibit,
      Request(scale: scale, seeds: request.seeds, data: data, cifar10: request.cifar10))
    // A report says by its command whether it is of all runs; one that lacks some is partial from
    // now on.
    let plan = whole.keeping(finished: Set(metrics.keys))
    guard
      let outcome = try ExhibitRunner.outcome(
        on: plan, from: nil, and: metrics, published: lookup.published,
        family: ExhibitCatalogue.family(in: folder))
    else { return .trouble("the ledger has none of its results") }
    let files = ReportFiles(folder: folder)
    let names = try files.differing(
      from: outcome.report, figure: outcome.figure, keepsDrawing: outcome.lacksWeights)
    guard !names.isEmpty else { return .equal(lacksWeights: outcome.lacksWeights) }
    if mends {
      try files.write(
        outcome.report, figure: outcome.figure, keepsDrawing: outcome.lacksWeights)
    }
    return .differs(names)
  }
}
