import Exhibits
import Foundation

/// Ctrl-C and SIGTERM: the first asks work to end and keep what it reached, the second ends at once.
enum Interruption {
  /// Raised by the first signal.
  static let flag = StopFlag()

  /// Whether a signal came.
  static var isRaised: Bool { flag.isRaised }

  /// Takes over both signals for the rest of the process.
  static func install() {
    // The handler must find the flag made: a signal may come in the middle of anything.
    _ = flag.isRaised
    // A parent may have started this process with the signals blocked.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&wanted, number)
      signal(number) { _ in
        if Interruption.isRaised { _exit(Message.interruptedStatus) }
        Interruption.flag.raise()
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
  }
}
