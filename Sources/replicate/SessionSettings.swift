import Datasets
import Devices
import Exhibits
import Foundation
import PJRT

/// What an ``ExhibitSession`` is asked for, as plain values.
///
/// The options of a command that runs exhibits make one (``RunOptions/settings()``); a command with
/// fewer options says what it has and leaves the rest as it stands here.
struct SessionSettings {
  /// How much of the protocol is meant.
  var scale: Scale
  /// Runs for each cell; nil for as many as the scale has.
  var seeds: Int?
  /// The folder of reports that was named; nil for the scale's own.
  var output: URL?
  /// Runs trained side by side.
  var jobs = 1
  /// Seconds between two checkpoints of a run.
  var checkpointSeconds = 5.0
  /// What trains the runs; the processor's own engine when nil.
  var engine: PluginEngine?

  /// Whether what the cache has is made again.
  var isForced = false
  /// Whether work is estimated instead of done.
  var showsPlan = false
  /// Whether an estimate says why each run is to be made.
  var showsWhy = false
  /// Whether reports are of what the cache has.
  var isCached = false
  /// The rows and columns whose work alone is done; none for all.
  var only: [String] = []

  /// How a result is printed.
  var format = OutputFormat.text
  /// Whether long evidence is printed whole.
  var isVerbose = false

  /// Where data sets are looked for.
  var data: DataFolders
  /// Which files of CIFAR-10 are meant; nil for those that are there, the published ones first.
  var cifar10: CIFARSpecification.Source?
  /// Where finished runs are kept.
  var cache: CacheFile

  /// Settings of which the rest is as it stands.
  init(scale: Scale, seeds: Int?, data: DataFolders, cache: CacheFile) {
    self.scale = scale
    self.seeds = seeds
    self.data = data
    self.cache = cache
  }

  /// Whether something may be left out.
  var isPart: Bool { isCached || !only.isEmpty }
}

extension RunOptions {
  /// What a session is asked for.
  ///
  /// - Throws: as ``EngineOptions/load()``.
  func settings() throws -> SessionSettings {
    var settings = SessionSettings(
      scale: plan.scale, seeds: plan.seeds, data: data.folders, cache: cache.file)
    settings.output = plan.output.map(ReportFolder.named)
    settings.jobs = jobs.count
    settings.checkpointSeconds = checkpointSeconds
    settings.engine = try device.load()
    settings.isForced = force
    settings.showsPlan = part.showsPlan
    settings.showsWhy = part.why
    settings.isCached = part.cached
    settings.only = part.only
    settings.format = format.format
    settings.isVerbose = text.verbose
    settings.cifar10 = data.cifar10.map { $0 == .jpeg ? .tenAsJPEG : .ten }
    return settings
  }
}
