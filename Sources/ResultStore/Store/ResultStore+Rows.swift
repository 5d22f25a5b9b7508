import Foundation
import GRDB

// The statements that write rows; each runs inside a transaction of its caller.
extension ResultStore {
  /// Writes the run's row and metrics, sealed, in place of whatever the key had, weights included.
  static func replaceRun(with outcome: ResultOutcome, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM run WHERE key = ?")
      .execute(arguments: [outcome.key])
    let state: String
    var reason: String?
    switch outcome.state {
    case .done: state = "done"
    case .ledger: state = "ledger"
    case .failed(let text): (state, reason) = ("failed", text)
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO run (key, state, reason, specification, weightsDigest, iterations, seconds,
          instructionSet, finishedAt, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        outcome.key, state, reason, outcome.specification, outcome.weightsDigest,
        outcome.iterations, outcome.seconds, outcome.instructionSet,
        outcome.finishedAt?.timeIntervalSince1970, outcome.computedSeal,
      ])
    try insertMetrics(outcome.metrics, of: outcome.key, in: database)
  }

  /// Gives the run that is there these metrics besides its own, and the seal of all.
  static func addMetrics(to outcome: ResultOutcome, in database: Database) throws {
    try insertMetrics(outcome.metrics, of: outcome.key, in: database)
    try database.cachedStatement(sql: "UPDATE run SET seal = ? WHERE key = ?")
      .execute(arguments: [outcome.computedSeal, outcome.key])
  }

  /// Adds metrics, each NaN as NULL; names that the run already has keep their value.
  private static func insertMetrics(
    _ metrics: [String: Double], of key: String, in database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO metric (key, name, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    for (name, value) in metrics {
      try statement.execute(arguments: [key, name, value.isNaN ? nil : value])
    }
  }

  static func insertWeights(_ weights: Data, of key: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO weights (key, bytes) VALUES (?, ?)", arguments: [key, weights])
  }

  /// Adds the run's checkpoint unless it has one, and returns how many were added.
  static func insertCheckpoint(
    _ checkpoint: RunCheckpoint, of key: String, in database: Database
  ) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO checkpoint (key, iteration, state, specification) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: [key, checkpoint.iteration, checkpoint.state, checkpoint.specification])
    return database.changesCount
  }

  static func deleteCheckpoint(of key: String, in database: Database) throws {
    try database.execute(sql: "DELETE FROM checkpoint WHERE key = ?", arguments: [key])
  }

  static func weightsDigest(of key: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT weightsDigest FROM run WHERE key = ?", arguments: [key])
  }
}
