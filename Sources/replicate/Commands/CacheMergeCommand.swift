import ArgumentParser
import RunStore

/// `replicate cache merge FILE…`.
struct CacheMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take over the runs of other caches.",
    discussion: """
      A result is never overwritten. When two caches have different weights of one run, nothing is \
      taken over from that file, and the exit status is 2.

      Example:
        replicate cache merge node1.sqlite node2.sqlite
      """)

  @Argument(help: "The caches to take runs from.")
  var files: [String]

  @OptionGroup var cache: CacheOptions

  func run() throws {
    let others = try files.map { try RunStore(readingOnly: $0) }
    let store = try RunStore(path: cache.path)
    for other in others {
      let report = try store.merge(other)
      Message.print(
        "\(other.path): \(report.added) runs added, \(report.completed) completed,"
          + " \(report.unchanged) known before, \(report.checkpoints) checkpoints\n")
    }
  }
}
