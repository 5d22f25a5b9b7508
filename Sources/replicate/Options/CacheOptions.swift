import ArgumentParser

/// Where finished runs are kept.
struct CacheOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of finished runs.",
      discussion: "Default: $REPLICATE_CACHE, or \(CacheFile.standardPath) in the working folder.",
      valueName: "file"))
  var cache: String?

  @Flag(
    help: ArgumentHelp(
      "Write to the cache though it lies on a network file system: no other host does.",
      discussion: """
        Without it a cache there is only read. Two hosts that write to one cache destroy it.
        """))
  var oneHost = false

  /// The file.
  var file: CacheFile { CacheFile(named: cache, isOfOneHost: oneHost) }

  func validate() throws {
    if cache?.isEmpty == true {
      throw ValidationError("--cache is empty; name a file")
    }
  }
}
