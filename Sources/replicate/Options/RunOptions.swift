import ArgumentParser

/// What every command that runs exhibits takes.
struct RunOptions: ParsableArguments {
  @OptionGroup var plan: PlanOptions
  @OptionGroup var jobs: JobOptions

  @Flag(help: "Train and measure again what the cache has.")
  var force = false

  @OptionGroup var part: PartOptions
  @OptionGroup var device: EngineOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var text: VerboseOptions

  @Option(
    help: ArgumentHelp("Seconds between two checkpoints of a run.", visibility: .private))
  var checkpointSeconds = 5.0

  func validate() throws {
    try Bounds.require(
      checkpointSeconds, "--checkpoint-seconds", in: 0...86_400, of: "seconds")
    if force, part.cached {
      throw ValidationError("--cached trains nothing and --force all again; give one of them")
    }
    if force, part.why {
      throw ValidationError("--force does all again, whatever the cache has; leave out --why")
    }
  }
}
