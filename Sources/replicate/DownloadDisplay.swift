import Datasets
import Exhibits
import Foundation
import Scheduling
import Synchronization

/// Shows a download on standard error: a line that is redrawn on a terminal, events elsewhere.
final class DownloadDisplay: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let lastPercent = Mutex<Int64>(-1)

  /// Shows one event.
  @Sendable func show(_ event: DownloadEvent) {
    switch event {
    case .receiving(let file, _, let received, let total):
      guard isTerminal, let total, total > 0 else { return }
      let percent = received * 100 / total
      let isNew = lastPercent.withLock { last in
        defer { last = percent }
        return last != percent
      }
      if isNew { Progress.writeToStandardError("\r\u{1B}[K\(file) \(percent)% of \(total) bytes") }
    case .retrying(let file, let source, let reason, let delay):
      write("\(file): \(source): \(reason); again in \(delay)")
    case .gaveUp(let file, let source, let reason):
      write("\(file): \(source): \(reason); trying the next source")
    case .converting(let package):
      write("turning the arrays of the Python package \(package) into the published files")
    case .finished(let file, _):
      write("\(file): verified")
    }
  }

  /// Takes the redrawn line away.
  func end() {
    if isTerminal { Progress.writeToStandardError("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    end()
    Message.write(text)
  }
}
