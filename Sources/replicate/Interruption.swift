import Exhibits
import Foundation
import Scheduling

/// Ctrl-C and SIGTERM: the first asks work to end and keep what it reached, the second ends at
/// once.
///
/// Training, measuring, drawing and downloading look at the flag and end by themselves. Whatever
/// else a command does may not, so a second after the signal the program ends where it stands: the
/// cache, the ledger and the reports are whole at every moment, and the next command takes away
/// what lies around.
enum Interruption {
  /// Raised by the first signal.
  static let flag = StopFlag()

  /// Raised by the first Ctrl-C or SIGTERM, after which another one ends the program at once; a
  /// warning that the time is nearly over doesn't count.
  private static let asked = StopFlag()

  /// Whether a signal came.
  static var isRaised: Bool { flag.isRaised }

  /// Raised by SIGUSR1, once ``endOnTimeUp()`` was called: the time that a batch system gave is
  /// nearly over.
  private static let timeUp = StopFlag()

  /// Whether the time is up.
  static var isTimeUp: Bool { timeUp.isRaised }

  /// Lets SIGUSR1 end work as SIGTERM does.
  static func endOnTimeUp() {
    _ = timeUp.isRaised
    var wanted = sigset_t()
    sigemptyset(&wanted)
    sigaddset(&wanted, SIGUSR1)
    signal(SIGUSR1) { _ in
      Interruption.timeUp.raise()
      Interruption.flag.raise()
    }
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
  }

  /// Takes over both signals for the rest of the process.
  static func install() {
    // The handlers must find what they use made: a signal may come in the middle of anything.
    _ = flag.isRaised
    _ = asked.isRaised
    _ = farewell.count
    // A parent may have started this process with the signals blocked.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&wanted, number)
      signal(number) { _ in
        if Interruption.asked.isRaised { _exit(130) }
        Interruption.asked.raise()
        Interruption.flag.raise()
        alarm(1)
      }
    }
    sigaddset(&wanted, SIGALRM)
    signal(SIGALRM) { _ in
      if Interruption.flag.isHeeded {
        alarm(1)
      } else {
        Foundation.write(
          STDERR_FILENO, Interruption.farewell.baseAddress, Interruption.farewell.count)
        _exit(130)
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
  }

  /// What a handler can write: bytes that lie there, and are true of every command.
  private nonisolated(unsafe) static let farewell: UnsafeRawBufferPointer = {
    let text = "replicate: interrupted; every file is whole, run the command again\n"
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    buffer.copyBytes(from: text.utf8)
    return UnsafeRawBufferPointer(buffer)
  }()
}
