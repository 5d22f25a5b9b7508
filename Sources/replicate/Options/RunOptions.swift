import ArgumentParser
import Datasets
import Exhibits

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
  }
}

extension RunOptions {
  /// What planning takes, and nothing that runs.
  static func planning(
    scale: Scale, seeds: Int?, data: DataOptions, cache: CacheOptions
  ) -> RunOptions {
    var options = RunOptions()
    options.plan = PlanOptions()
    options.plan.scale = scale
    options.plan.seeds = seeds
    options.plan.output = nil
    options.jobs = JobOptions()
    options.jobs.jobs = nil
    options.force = false
    options.part = PartOptions()
    options.part.showsPlan = false
    options.part.cached = false
    options.part.only = []
    options.device = .processor
    options.data = data
    options.cache = cache
    options.format = FormatOptions()
    options.format.format = .text
    options.checkpointSeconds = 5
    return options
  }

  /// What reporting on cached results takes.
  static func cached(
    scale: Scale, seeds: Int?, cifar10: CIFARSpecification.Source, output: String?,
    jobs: JobOptions, data: DataOptions, cache: CacheOptions
  ) -> RunOptions {
    var options = planning(scale: scale, seeds: seeds, data: data, cache: cache)
    options.plan.output = output
    options.jobs = jobs
    options.part.cached = true
    options.data.cifar10 = cifar10 == .tenAsJPEG ? .jpeg : .published
    return options
  }
}
