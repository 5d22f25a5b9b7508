import GRDB

/// Runs SQL on a file that no store has open, past the store, as a foreign program would.
func executeForeign(_ sql: String, on path: String) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  try queue.close()
}

/// What SQLite finds wrong with the file: "ok" when nothing is.
func integrity(of path: String) throws -> String? {
  let queue = try DatabaseQueue(path: path)
  let answer = try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
  try queue.close()
  return answer
}
