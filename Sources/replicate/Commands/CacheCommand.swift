import ArgumentParser

/// `replicate cache`.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Look at the cache of finished runs, shrink it, join others to it.",
    discussion: """
      A run's key is the SHA-256 of all that decides its outcome; its first digits will do.

      Examples:
        replicate cache list
        replicate cache show 3fa9
        replicate cache merge node1.sqlite node2.sqlite
      """,
    subcommands: [
      CacheListCommand.self, CacheShowCommand.self, CachePruneCommand.self, CacheMergeCommand.self,
    ])
}
