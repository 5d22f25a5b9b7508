import Foundation

/// Everything that can go wrong with the cache of runs, its locks and its ledger.
package enum ResultStoreError: Error, Equatable {
  // Files
  /// There is no such file or folder.
  case missing(path: String)
  /// It can't be opened, or is no file.
  case cannotOpen(path: String, reason: String)
  /// The file is no SQLite file.
  case notSQLite(path: String)
  /// It is a SQLite file that another program made.
  case notARunCache(path: String)
  /// SQLite finds the file damaged.
  case damaged(path: String, reason: String)
  /// It has migrations that this program doesn't know.
  case newerSchema(path: String, found: [String], newestKnown: String)
  /// It lacks migrations, and was opened for reading only.
  case olderSchema(path: String, missing: [String])
  /// It has no tables: what made it was ended at once.
  case empty(path: String)
  /// It can't be written.
  case readOnly(path: String)
  /// There is no space left.
  case diskFull(path: String)
  /// SQLite got no memory.
  case noMemory(path: String)
  /// Its file system can't lock or share files.
  case withoutLocks(path: String)
  /// It lies on a network file system, where two hosts that write to it would destroy it.
  case onNetwork(path: String, system: String)
  /// Another process held it for too long.
  case busy(path: String, seconds: Int)
  /// Anything else that SQLite reports.
  case database(path: String, code: Int, message: String)
  /// A file beside it, or a ledger, can't be read or written.
  case file(path: String, operation: String, reason: String)

  // Runs
  /// What was given isn't the start of a key.
  case badKeyPrefix(String)
  /// No key starts so.
  case unknownKey(prefix: String, path: String)
  /// Several keys start so.
  case ambiguousKey(prefix: String, candidates: [String])
  /// The ledger can't hold a metric of that name.
  case badMetricName(String, key: String)
  /// Weights, or values, have another digest than the recorded one.
  case weightsDamaged(key: String, expected: String, found: String, path: String)
  /// A result has another seal than the recorded one: see ``ResultSeal``.
  case sealBroken(key: String, path: String)
  /// Two caches, or cache and ledger, have different results of one key.
  case contradictions([Contradiction], here: String, there: String)

  // Ledger
  /// A line of a ledger is wrong.
  case ledger(path: String, line: Int, problem: LedgerProblem)
}

extension ResultStoreError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file; check the path"
    case .cannotOpen(let path, let reason):
      "\(path): can't be opened: \(reason); choose another path"
    case .notSQLite(let path):
      "\(path): not a SQLite file; choose another path, or move the file away"
    case .notARunCache(let path):
      "\(path): a SQLite file of another program; choose another path"
    case .damaged(let path, let reason):
      "\(path): damaged (\(reason)); move it away and run again, or restore a copy"
    case .newerSchema(let path, let found, let newest):
      "\(path): written by a newer version (it has \(list(found)), this one ends at \"\(newest)\");"
        + " update this program, or choose another path"
    case .olderSchema(let path, let missing):
      "\(path): lacks \(list(missing)); any command that trains upgrades it, run one first"
    case .empty(let path):
      "\(path): holds nothing yet, making it was interrupted; any command that trains makes it "
        + "whole"
    case .readOnly(let path):
      "\(path): is read-only; make it and its folder writable, or choose another path"
    case .diskFull(let path):
      "\(path): the disk is full; free some space and run again, what was finished is kept"
    case .noMemory(let path):
      "\(path): there is too little memory; end other programs, or give fewer --jobs, and run "
        + "again,"
        + " what was finished is kept"
    case .withoutLocks(let path):
      "\(path): its file system can't lock or share files, as network file systems often can't;"
        + " keep it on a local disk (--cache)"
    case .onNetwork(let path, let system):
      "\(path): on a network file system (\(system)), where a cache that two hosts write to is"
        + " destroyed; keep it on a local disk (--cache, REPLICATE_CACHE), or say --one-host if no"
        + " other host writes to it"
    case .busy(let path, let seconds):
      "\(path): another process held it for \(seconds) s; wait for that process or end it"
    case .database(let path, let code, let message):
      "\(path): SQLite error \(code): \(message); run again, and report it if it stays"
    case .file(let path, let operation, let reason):
      "\(path): can't \(operation): \(reason); check the path and its permissions"
    case .badKeyPrefix(let text):
      "\"\(text)\": not the start of a run's key; give 1 to 64 hexadecimal digits"
    case .unknownKey(let prefix, let path):
      "\(path): no run's key starts with \(prefix); `replicate cache list` shows them"
    case .ambiguousKey(let prefix, let candidates):
      "\(prefix): \(candidates.count) keys start so (\(shortened(candidates))); give more digits"
    case .badMetricName(let name, let key):
      "run \(key): metric name \"\(name)\" is empty or has '=', ';' or a control character;"
        + " rename it"
    case .weightsDamaged(let key, let expected, let found, let path):
      "\(path): run \(key): its weights have SHA-256 \(found), recorded as \(expected);"
        + " train it again with --force"
    case .sealBroken(let key, let path):
      "\(path): run \(key): its metrics or digests aren't those that were recorded"
        + " (their SHA-256 differs); make it again with --force, or restore a copy"
    case .contradictions(let contradictions, let here, let there):
      Contradiction.sentence(contradictions, here: here, there: there)
    case .ledger(let path, let line, let problem):
      "\(path):\(line): \(problem)"
    }
  }

  private func list(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private func shortened(_ candidates: [String]) -> String {
    let shown = candidates.prefix(8).map { String($0.prefix(16)) }.joined(separator: ", ")
    return candidates.count > 8 ? shown + ", …" : shown
  }
}
