import Files
import Foundation

/// How far a task is, as it says itself in a file beside the plan.
package struct TaskState: Codable, Hashable, Sendable {
  /// What a task is doing.
  package enum Phase: String, Codable, Sendable {
    /// It works, or was killed while it did: see ``TaskState/updated``.
    case running
    /// It was asked to end, and goes on when it is started again.
    case stopped
    /// It has all of its results.
    case done
    /// Some of its results can't be had, or it met trouble.
    case failed
  }

  /// What it is doing.
  package var phase: Phase
  /// The host that it is on.
  package var host: String
  /// Its process.
  package var process: Int32
  /// How many of its results it has.
  package var finished: Int
  /// How many it is to have.
  package var count: Int
  /// What couldn't be done: the reason by key.
  package var failures: [String: String] = [:]
  /// What ended all of it, if something did.
  package var trouble: String?
  /// The seconds that it worked by the clock, earlier starts included.
  package var seconds: Double
  /// How many runs it works on side by side.
  package var jobs: Int
  /// How often it was started.
  package var starts: Int
  /// When it last said so, in seconds since 1970.
  package var updated: Double

  /// How often a working task says so, in seconds.
  package static let interval = 20.0

  /// The task that this process begins: what `earlier`, its state at an earlier start, says goes
  /// on.
  package init(beginning count: Int, jobs: Int, after earlier: TaskState?) {
    phase = .running
    host = ProcessInfo.processInfo.hostName
    process = ProcessInfo.processInfo.processIdentifier
    finished = 0
    self.count = count
    seconds = earlier?.seconds ?? 0
    self.jobs = jobs
    starts = (earlier?.starts ?? 0) + 1
    updated = Date().timeIntervalSince1970
  }

  /// Reads a state; nil where there is none, or none that this program knows.
  package init?(reading path: String) {
    guard let bytes = FileManager.default.contents(atPath: path),
      let state = try? JSONDecoder().decode(Self.self, from: bytes)
    else { return nil }
    self = state
  }

  /// Puts the state in its place.
  package func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let bytes = Array(try encoder.encode(self))
    try SubmissionError.translating { () throws(FileFault) in
      try FileReplacement.write(bytes, to: path)
    }
  }

  /// Whether it says that it works and hasn't said so for long: it was killed, or its host is gone.
  package func isSilent(at now: Double) -> Bool {
    phase == .running && now - updated > 6 * Self.interval
  }
}
