import GRDB

/// The cache's schema: an append-only list of named migrations.
///
/// A migration that was released is never edited, and none erases a result.
enum RunStoreSchema {
  /// Marks a SQLite file as ours (`PRAGMA application_id`): "RPLC" in ASCII.
  static let applicationID = 0x5250_4C43

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs", migrate: createRuns)
    return migrator
  }()

  /// Looks at a file without changing it.
  ///
  /// - Throws: `.notARunCache`, `.newerSchema`, and SQLite's own errors.
  static func state(of database: Database, path: String) throws -> RunStore.SchemaState {
    // The migrator's own table appears a moment before the first migration commits.
    let tables = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '%grdb_migrations%'")
    let identifier = try Int.fetchOne(database, sql: "PRAGMA application_id")
    if tables == 0, identifier == 0 { return .empty }
    guard identifier == applicationID else { throw RunStoreError.notARunCache(path: path) }
    let applied = try migrator.appliedIdentifiers(database)
    let unknown = applied.subtracting(migrator.migrations)
    guard unknown.isEmpty else {
      throw RunStoreError.newerSchema(
        path: path, found: unknown.sorted(), newestKnown: migrator.migrations.last ?? "none")
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
}
