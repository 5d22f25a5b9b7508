import ArgumentParser
import Files
import ResultStore

/// `replicate cache merge FILE…`.
struct CacheMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take over the runs of other caches.",
    discussion: """
      A result is never overwritten. When two caches have different weights or metrics of one run, \
      both values are named, nothing is taken over from that file, and the exit status is 1.

      Example:
        replicate cache merge node1.sqlite node2.sqlite
      """)

  @Argument(help: "The caches to take runs from.")
  var files: [String]

  @OptionGroup var cache: CacheOptions

  func run() throws {
    let others = try files.map { try ResultStore(readingOnly: FilePath.expandingHome($0)) }
    let store = try cache.file.open()
    for other in others {
      let progress = LoopProgress("merging \(other.path)", of: "runs")
      defer { progress.end() }
      let report = try store.merge(other) { progress.show($0, of: $1) }
      Message.print(
        "\(other.path): \(report.added) runs added, \(report.completed) completed,"
          + " \(report.unchanged) known before, \(report.checkpoints) checkpoints\n")
    }
  }
}
