import Datasets
import Exhibits
import Foundation
import Papers
import Training

extension Experiment {
  /// The runs of each cell, one a seed.
  ///
  /// - Throws: `ExperimentError` for settings that a cell lacks or that don't fit each other;
  ///   `DatasetError` where a data set's digest can't be had.
  func runs(_ request: Request) throws -> [[Run]] {
    let seeds = seeds(request)
    let bases = try baseSettings(request.with(seeds: seeds.count))
    var digests: [DataSpecification: String] = [:]
    return try cells.map { cell in
      try seeds.map { seed in
        try run(cell, seed: seed, base: bases?[seed], request, &digests)
      }
    }
  }

  private func run(
    _ cell: Cell, seed: UInt64, base: Setting?, _ request: Request,
    _ digests: inout [DataSpecification: String]
  ) throws -> Run {
    let checker = SettingChecker(file: file)
    var settings = base ?? .table([:])
    let layers = [
      ("run", Self.scaled(run, to: request.scale)),
      ("scale.\(request.scale.rawValue).run", scales[request.scale]?.run),
      ("\(cell.key).set", Self.scaled(cell.changes, to: request.scale)),
    ]
    for (key, changes) in layers {
      guard let changes else { continue }
      settings = try checker.merged(settings, changes, RunSchema.run, at: key)
    }
    // Every value was checked where it stands; what is left to find is absent.
    try checker.check(settings, is: RunSchema.run, at: "run")
    let run = try decoded(settings, seed: seed, request, &digests)
    try RunFit(run, in: cell, of: self).check(request.data)
    return run
  }

  private func decoded(
    _ settings: Setting, seed: UInt64, _ request: Request,
    _ digests: inout [DataSpecification: String]
  ) throws -> Run {
    guard var json = RunSchema.run.json(settings, seed: seed).table, let data = json["data"] else {
      throw ExperimentError.missingKey(file: file, key: "run.data", expected: "the data set")
    }
    let specification = try decode(DataSpecification.self, data, at: "run.data")
    do {
      try specification.validate()
    } catch {
      throw ExperimentError.contradiction(file: file, key: "run.data", reason: "\(error)")
    }
    let digest = try digests[specification] ?? request.digest(of: specification)
    digests[specification] = digest
    json["dataDigest"] = .text(digest)
    json["seed"] = .integer(Int(seed))
    json["numericVersion"] = .integer(NumericVersion.current)
    return try decode(Run.self, .table(json), at: "run")
  }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ json: Setting, at key: String
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: JSONEncoder().encode(json))
    } catch {
      throw ExperimentError.contradiction(
        file: file, key: key, reason: "its settings can't be used (\(error))")
    }
  }

  /// The settings of the base's runs by seed; nil without a base.
  private func baseSettings(_ request: Request) throws -> [UInt64: Setting]? {
    guard let base else { return nil }
    let cell = try baseCell(base, request)
    var settings: [UInt64: Setting] = [:]
    for work in cell.work where settings[work.seed] == nil {
      settings[work.seed] = try RunSettings(work.run).setting
    }
    guard Set(seeds(request)).isSubset(of: settings.keys) else {
      throw ExperimentError.contradiction(
        file: file, key: "base",
        reason:
          "\(base.exhibit) has \(settings.count) runs of that cell at \(request.scale.rawValue)"
          + " scale; \(cell.notRun ?? "ask for as many")")
    }
    return settings
  }

  private func baseCell(_ base: Base, _ request: Request) throws -> PlannedCell {
    let checker = SettingChecker(file: file)
    func unknown(_ key: String, _ name: String, _ owner: String, _ known: [String])
      -> ExperimentError
    {
      let distinct = known.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return .unknownName(
        file: file, key: "base.\(key)", name: name, of: owner,
        nearest: checker.nearest(to: name, distinct).map { "\"\($0)\"" })
    }
    guard let exhibit = ExhibitCatalogue.exhibit(base.exhibit) else {
      throw unknown(
        "exhibit", base.exhibit.description, "the program",
        ExhibitCatalogue.all.map(\.id.description))
    }
    let cells = try exhibit.cells(request)
    let name = base.exhibit.description
    let row = cells.filter { $0.row == base.row }
    guard !row.isEmpty else { throw unknown("row", base.row, name, cells.map(\.row)) }
    let column = row.filter { $0.column == base.column }
    guard !column.isEmpty else {
      throw unknown("column", base.column, "that row of \(name)", row.map(\.column))
    }
    guard let reading = base.reading else {
      guard column.count == 1 else {
        throw ExperimentError.missingKey(
          file: file, key: "base.reading",
          expected: "one of \(column.map { "\"\($0.reading)\"" }.joined(separator: ", "))")
      }
      return column[0]
    }
    guard let found = column.first(where: { $0.reading == reading }) else {
      throw unknown("reading", reading, "that cell of \(name)", column.map(\.reading))
    }
    return found
  }
}
