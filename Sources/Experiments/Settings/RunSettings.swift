import Datasets
import Foundation
import Training

/// A run's settings as a file of an experiment has them, and as TOML to begin one with.
package struct RunSettings: Sendable {
  /// The settings, whole.
  let setting: Setting
  private let seed: UInt64

  /// The settings of `run`.
  ///
  /// - Throws: what reading its canonical JSON throws.
  package init(_ run: Run) throws {
    setting = RunSchema.run.setting(try JSONDecoder().decode(Setting.self, from: run.canonicalJSON))
    seed = run.seed
  }

  /// The text of a table `run`, in which seeds of the data that are the run's own stand as "seed".
  package var toml: String {
    let table = RunSchema.run.plain(RunSchema.run.naming(seed: seed, in: setting)).table ?? [:]
    let lines = SettingText.lines(table, names: RunSchema.run.fieldNames)
    return (["[run]"] + lines).joined(separator: "\n") + "\n"
  }
}

extension SettingKind {
  /// The keys of a table in the order in which they are described.
  fileprivate var fieldNames: [String] {
    guard case .table(let fields) = self else { return [] }
    return fields.map(\.name)
  }

  /// Settings whose seeds that are `seed` stand as the word for it.
  fileprivate func naming(seed: UInt64, in value: Setting) -> Setting {
    switch self {
    case .seed: return value == .integer(Int(seed)) ? .text(RunSchema.ownSeed) : value
    case .table(let fields):
      guard var table = value.table else { return value }
      for field in fields {
        if let inner = table[field.name] {
          table[field.name] = field.kind.naming(seed: seed, in: inner)
        }
      }
      return .table(table)
    case .choice(let cases):
      guard let (name, payload) = value.table?.first,
        let chosen = cases.first(where: { $0.name == name })
      else { return value }
      return .table([name: SettingKind.table(chosen.fields).naming(seed: seed, in: payload)])
    case .list, .text, .word, .flag, .number, .integer, .changes, .any: return value
    }
  }
}

extension RunSettings {
  /// The run that the TOML text says, with digest, seed and version of `run`: what a file makes of
  /// what was printed.
  ///
  /// - Throws: `ExperimentError`, and what decoding a run throws.
  package func run(like run: Run) throws -> Run {
    let checker = SettingChecker(file: "run")
    let table = try Setting.table(toml: toml, file: checker.file)
    guard let read = table["run"] else {
      throw ExperimentError.missingKey(file: checker.file, key: "run", expected: "a run's settings")
    }
    try checker.check(read, is: RunSchema.run, at: "run")
    let whole = try checker.merged(nil, read, RunSchema.run, at: "run")
    var json = RunSchema.run.json(whole, seed: run.seed).table ?? [:]
    json["dataDigest"] = .text(run.dataDigest)
    json["seed"] = .integer(Int(run.seed))
    json["numericVersion"] = .integer(run.numericVersion)
    return try JSONDecoder().decode(Run.self, from: JSONEncoder().encode(Setting.table(json)))
  }
}
