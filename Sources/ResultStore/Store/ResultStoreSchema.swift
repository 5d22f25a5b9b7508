import GRDB

/// The cache's schema: an append-only list of named migrations.
///
/// A migration that was released is never edited, and none erases a result.
enum ResultStoreSchema {
  /// Marks a SQLite file as ours (`PRAGMA application_id`): "RPLC" in ASCII.
  static let applicationID = 0x5250_4C43

  /// The migration that brought the seals; a cache without it can be read.
  static let sealing = "2 seals"

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs", migrate: createRuns)
    migrator.registerMigration(sealing, migrate: sealResults)
    return migrator
  }()

  /// Looks at a file without changing it.
  ///
  /// - Throws: `.notARunCache`, `.newerSchema`, and SQLite's own errors.
  static func state(of database: Database, path: String) throws -> ResultStore.SchemaState {
    // The migrator's own table appears a moment before the first migration commits.
    let tables = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '%grdb_migrations%'")
    let identifier = try Int.fetchOne(database, sql: "PRAGMA application_id")
    if tables == 0, identifier == 0 { return .empty }
    guard identifier == applicationID else { throw ResultStoreError.notARunCache(path: path) }
    let applied = try migrator.appliedIdentifiers(database)
    let unknown = applied.subtracting(migrator.migrations)
    guard unknown.isEmpty else {
      throw ResultStoreError.newerSchema(
        path: path, found: unknown.sorted(), newestKnown: migrator.migrations.last ?? "none")
    }
    if applied.contains("1 runs") {
      try requireColumns(of: database, path: path, areSealed: applied.contains(sealing))
    }
    return .known(missing: migrator.migrations.filter { !applied.contains($0) })
  }

  /// Strict tables keep every column at its declared type, whoever writes the file.
  ///
  /// A metric's value is NULL when it is not a number: SQLite has no NaN.
  private static func createRuns(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE run (
          key TEXT NOT NULL PRIMARY KEY CHECK (length(key) = 64),
          state TEXT NOT NULL CHECK (state IN ('done', 'failed', 'ledger')),
          reason TEXT,
          specification TEXT,
          weightsDigest TEXT,
          iterations INTEGER NOT NULL,
          seconds REAL NOT NULL,
          instructionSet TEXT NOT NULL,
          finishedAt REAL,
          CHECK ((state = 'failed') = (reason IS NOT NULL)),
          CHECK ((state = 'failed') = (weightsDigest IS NULL)),
          CHECK ((state = 'ledger') = (specification IS NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE metric (
          key TEXT NOT NULL REFERENCES run (key) ON DELETE CASCADE,
          name TEXT NOT NULL,
          value REAL,
          PRIMARY KEY (key, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE weights (
          key TEXT NOT NULL PRIMARY KEY REFERENCES run (key) ON DELETE CASCADE,
          bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE checkpoint (
          key TEXT NOT NULL PRIMARY KEY CHECK (length(key) = 64),
          iteration INTEGER NOT NULL,
          state BLOB NOT NULL
        ) STRICT;

        PRAGMA application_id = \(applicationID);
        """)
  }

  /// Adds the digest of each result, and of checkpoints what they are of; what is there is sealed
  /// as it is.
  private static func sealResults(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE run ADD COLUMN seal TEXT;
        ALTER TABLE checkpoint ADD COLUMN specification TEXT;
        """)
    let keys = try String.fetchAll(
      database, sql: "SELECT key FROM run WHERE state <> 'failed' ORDER BY key")
    for chunk in ResultStore.chunks(of: keys) {
      for outcome in try ResultStore.outcomes(for: chunk, in: database).values {
        try database.cachedStatement(sql: "UPDATE run SET seal = ? WHERE key = ?")
          .execute(arguments: [outcome.computedSeal, outcome.key])
      }
    }
  }

  /// The columns that each table has.
  private static func columns(areSealed: Bool) -> [(table: String, names: [String])] {
    [
      (
        "run",
        [
          "key", "state", "reason", "specification", "weightsDigest", "iterations", "seconds",
          "instructionSet", "finishedAt",
        ] + (areSealed ? ["seal"] : [])
      ),
      ("metric", ["key", "name", "value"]), ("weights", ["key", "bytes"]),
      ("checkpoint", ["key", "iteration", "state"] + (areSealed ? ["specification"] : [])),
    ]
  }

  /// Looks whether the tables still are as the migrations made them: a query for a column that
  /// isn't there would end the program.
  private static func requireColumns(
    of database: Database, path: String, areSealed: Bool
  ) throws {
    for (table, names) in columns(areSealed: areSealed) {
      let present = try String.fetchSet(
        database, sql: "SELECT name FROM pragma_table_info('\(table)')")
      if let missing = names.first(where: { !present.contains($0) }) {
        let reason =
          present.isEmpty
          ? "it has no table \(table)" : "its table \(table) has no column \(missing)"
        throw ResultStoreError.damaged(path: path, reason: reason)
      }
    }
  }
}
