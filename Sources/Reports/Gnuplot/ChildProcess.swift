import Foundation
import GnuplotStream

/// A program run beside this one, whose standard error is read; it can be ended with all that it
/// started.
///
/// Foundation's own `Process` ends the program where it gets no more descriptors, and can't be
/// waited for with a limit.
final class ChildProcess {
  /// The number of the error for which a program can't be started.
  struct StartFailure: Error {
    let number: Int32
  }

  /// The exit status, once it has ended by itself.
  private(set) var status: Int32 = 0
  /// The signal that ended it, if one did.
  private(set) var signal: Int32?
  /// Whether it hasn't ended yet.
  private(set) var isRunning = true
  private let identifier: pid_t
  private let errors: Int32
  private var bytes: [UInt8] = []

  /// What it wrote to standard error, the first 64 KiB.
  var message: String { String(decoding: bytes, as: UTF8.self) }

  /// Starts `words` in `folder`, with nothing on standard input and standard output thrown away.
  init(
    _ words: [String], environment: [String: String], in folder: String
  ) throws(StartFailure) {
    var (child, descriptor) = (pid_t(), Int32(-1))
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let number = Self.withCStrings(words) { arguments in
      Self.withCStrings(variables) { variables in
        gnuplot_child_start(arguments, variables, folder, &child, &descriptor)
      }
    }
    guard number == 0 else { throw StartFailure(number: number) }
    identifier = child
    errors = descriptor
  }

  /// Waits until it says something or ends, at most so long.
  func wait(milliseconds: Int32) {
    var descriptor = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
    // A closed standard error is no end yet: then the child alone is waited for.
    if poll(&descriptor, 1, milliseconds) > 0, !read() { usleep(useconds_t(milliseconds) * 200) }
    var state: Int32 = 0
    guard waitpid(identifier, &state, WNOHANG) == identifier else { return }
    isRunning = false
    _ = read()
    let number = state & 0x7F
    if number == 0 { status = state >> 8 & 0xFF } else { signal = number }
  }

  /// Ends it and what it started.
  func kill() {
    guard isRunning else { return }
    Foundation.kill(-identifier, SIGKILL)
    Foundation.kill(identifier, SIGKILL)
    waitpid(identifier, nil, 0)
    isRunning = false
  }

  deinit {
    kill()
    close(errors)
  }

  /// Reads what is there; false at the end of standard error.
  private func read() -> Bool {
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Foundation.read(errors, &piece, piece.count)
      if count > 0 {
        bytes += piece.prefix(min(count, max(0, 65_536 - bytes.count)))
      } else {
        return count < 0
      }
    }
  }

  /// Calls `body` with the texts as C has them, ended by NULL.
  private static func withCStrings(
    _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Int32
  ) -> Int32 {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { UnsafePointer($0) } + [nil])
  }
}
