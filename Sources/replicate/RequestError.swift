import Exhibits

/// What can be wrong with a request that reads well.
enum RequestError: Error {
  /// No such exhibit; the nearest names of those there are.
  case unknownExhibit(ExhibitID, nearest: [String])
  /// The paper has it, but this version can't run it.
  case exhibitToCome(ExhibitID, available: [String])
  /// Nothing to report from.
  case nothingToCompare(command: String, scale: Scale)
  /// A folder without reports, or with none that can be checked without the data that are missing.
  case nothingToCheck(folder: String, scale: Scale, withoutData: Int)
  /// A ledger without runs that an exhibit plans.
  case nothingToVerify(path: String)
  /// A device is asked for, and there is no plugin.
  case noPlugin
  /// A device is asked for, and there are several plugins that may be meant.
  case severalPlugins([String])
  /// Runs of an exhibit couldn't be trained.
  case failedRuns(ExhibitID, count: Int, reason: String)
  /// No weight of the exhibit was tuned by its paper, or none that can be searched.
  case nothingToTune(ExhibitID, tunable: [ExhibitID])
  /// The exhibit has no such cell with a weight; the nearest names.
  case unknownCell(String, exhibit: ExhibitID, nearest: [String])
  /// The exhibit has no row, column or reading of that name; the nearest names.
  case unknownPlace(String, exhibit: ExhibitID, nearest: [String])
  /// A report was written before the published numbers were changed, and can't be made again
  /// without runs.
  case outdatedReport(path: String, command: String)
  /// A report file isn't what it should be.
  case damagedReport(path: String)
  /// A report file can't be read; `reason` is the system's.
  case unreadableReport(path: String, reason: String)
  /// The cache has no weights of a run; the command that trains it, where an exhibit plans it.
  case weightsNotHeld(key: String, why: String, command: String?)
  /// A key is a measurement's or a timing's, where a run's is needed; that of the measured run.
  case noRun(key: String, measured: String?)
  /// A record has no run's settings: a timing, or one known by its metrics alone.
  case noSettings(key: String)
}

extension RequestError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  var description: String {
    switch self {
    case .unknownExhibit(let id, let nearest):
      "there is no exhibit '\(id)'; nearest are \(nearest.joined(separator: ", "));"
        + " 'replicate list' shows all"
    case .exhibitToCome(let id, let available):
      "\(id) can't be run by this version yet; \(id.paper) has \(Self.list(available))"
    case .nothingToCompare(let command, let scale):
      "no results at \(scale.rawValue) scale to compare; make them with '\(command)'"
    case .nothingToCheck(let folder, let scale, withoutData: 0):
      "no report in \(folder) to check; name a folder that has reports with --output, or make them"
        + " with 'replicate all --scale \(scale.rawValue)'"
    case .nothingToCheck(let folder, _, let count):
      "none of the \(count) reports in \(folder) could be checked for want of data; name the folder"
        + " of data sets with --data"
    case .nothingToVerify(let path):
      "\(path): none of its runs is planned by an exhibit of this version on this engine, so there"
        + " is nothing to verify"
    case .noPlugin:
      "no plugin was found: name its library with --plugin (docs/devices.md says where to get one)"
    case .severalPlugins(let files):
      "\(files.count) plugins are here: name one with --plugin: \(files.joined(separator: ", "))"
    case .failedRuns(let id, let count, let reason):
      "\(id): \(count) \(count == 1 ? "run" : "runs") failed (\(reason)); the report says which"
    case .nothingToTune(let id, let tunable):
      "\(id) has no weights to search; those that have are"
        + " \(Self.list(tunable.map(\.description)))"
    case .unknownCell(let name, let exhibit, let nearest):
      "\(exhibit) has no cell '\(name)' with a weight to search; nearest are "
        + Self.list(nearest.map { "'\($0)'" })
    case .unknownPlace(let name, let exhibit, let nearest):
      "\(exhibit) has no row, column or reading '\(name)'; nearest are "
        + Self.list(nearest.map { "'\($0)'" })
    case .outdatedReport(let path, let command):
      "\(path): older than the published numbers; make it again with '\(command)'"
    case .damagedReport(let path):
      "\(path): not a report of this version; make it again"
    case .unreadableReport(let path, let reason):
      "\(path) can't be read: \(reason)"
    case .weightsNotHeld(let key, let why, let command):
      "run \(key.prefix(16)): \(why); "
        + (command.map { "train it with '\($0)'" }
          ?? "no exhibit of this version plans it, so it can't be trained again")
    case .noRun(let key, let measured):
      "\(key.prefix(16)) is no run's key"
        + (measured.map { " but a measurement's of run \($0.prefix(16)); export that one" }
          ?? "; 'replicate cache list' shows what each key is of")
    case .noSettings(let key):
      "\(key.prefix(16)): the cache has no settings of a run for it (a timing, or a result that "
        + "the ledger alone told); name a run that was trained here"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none that can" : names.joined(separator: ", ")
  }
}
