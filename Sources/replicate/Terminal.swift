import Foundation
import Reports

/// The terminal that standard output goes to, if it is one.
enum Terminal {
  /// How texts for people are laid out there.
  ///
  /// Colours need a terminal that isn't called `dumb`, and no `NO_COLOR` (no-color.org); lines are
  /// fitted to a terminal's width, and to nothing where there is none.
  static func style(isVerbose: Bool = false) -> TextStyle {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")
    let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty
    return TextStyle(
      isColoured: isTerminal && !isDumb && !isPlain, width: isTerminal ? width : nil,
      isVerbose: isVerbose)
  }

  /// Its columns; nil where it doesn't say.
  private static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
