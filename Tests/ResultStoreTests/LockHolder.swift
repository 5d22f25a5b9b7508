import Foundation
import Testing

/// Another process that holds the lock of a file, in the way of `flock(1)`, until it is killed.
final class LockHolder {
  private let process = Process()

  /// Returns once the lock is held.
  init(of path: String) throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // --no-fork: the process that is killed below is the one that has the lock.
    process.arguments = ["flock", "--no-fork", path, "sh", "-c", "echo held; exec sleep 60"]
    process.standardOutput = output
    try process.run()
    _ = output.fileHandleForReading.availableData
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// Starts `body` on a thread of its own: it may block, which a task's thread must not.
func onThread<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) -> Task<Value, any Error> {
  Task {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
  }
}

/// Returns once the kernel lists a lock on the file that waits for another (`->` in /proc/locks).
func untilSomeoneWaits(for path: String) async throws {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  let inode = try #require(attributes[.systemFileNumber] as? Int)
  for _ in 0..<20_000 {
    let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    let isWaiting = locks.split(separator: "\n").contains { line in
      line.contains("->") && line.contains(":\(inode) ")
    }
    if isWaiting { return }
    try await Task.sleep(for: .milliseconds(1))
  }
  Issue.record("nobody waits for \(path)")
}
