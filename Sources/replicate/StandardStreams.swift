import Foundation

/// The three streams that every program starts with.
enum StandardStreams {
  /// Opens those that are closed on /dev/null: else the next file that is opened, such as the
  /// cache, would get the number, and with it every message.
  static func open() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is the one that is closed.
      guard Foundation.open("/dev/null", O_RDWR) == number else { return }
    }
  }
}
