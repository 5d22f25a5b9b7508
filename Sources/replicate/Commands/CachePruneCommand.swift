import ArgumentParser
import Exhibits
import ResultStore
import Scheduling

/// `replicate cache prune`.
struct CachePruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Drop weights and checkpoints of runs that no exhibit of this version plans.",
    discussion: """
      Metrics and digests are never dropped, nor is a run that is being trained. Runs beyond a \
      scale's own number of seeds (--seeds) count as planned by none. What was trained on a data \
      set that isn't here, or that has other files now, is kept, and said so. What a device \
      trained is kept as if the processor had.
      """)

  @OptionGroup var cache: CacheOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    guard cache.file.exists else { throw ResultStoreError.missing(path: cache.file.path) }
    let planned = try AllPlans.work(at: Scale.allCases, data: data.library)
    var kept = KeptRecords(planned: Set(planned.keys), data: data.library)
    let report = try cache.file.open().prune { key, specification in
      try kept.keeps(key, specification)
    }
    let busy = report.busyCheckpoints > 0 ? ", \(report.busyCheckpoints) in use were left" : ""
    Message.print(
      "dropped the weights or values of \(report.weights) results and \(report.checkpoints) "
        + "checkpoints"
        + "\(busy); \(report.bytes) bytes freed\n")
    if kept.unplanned > 0 {
      let names = kept.wanted.sorted().joined(separator: ", ")
      Message.write(
        "kept \(kept.unplanned) that can't be planned here: their data set is missing or has "
          + "other files"
          + (names.isEmpty ? "" : " (missing: \(names); name its folder with --data)"))
    }
  }
}
