import Datasets
import Synchronization

/// Shows what reading data sets has to say: how far a long reading is, and warnings.
enum LongReading {
  private static let display = Mutex<(what: String, progress: LoopProgress)?>(nil)

  /// Shows it from now on.
  static func show() {
    ReadingNotes.tell { note in
      switch note {
      case .progress(let what, let done, let count): progress(what).show(done, of: count)
      case .ended:
        display.withLock { display in
          display?.progress.end()
          display = nil
        }
      case .warning(let text): Message.write(text)
      }
    }
  }

  private static func progress(_ what: String) -> LoopProgress {
    display.withLock { display in
      if let display, display.what == what { return display.progress }
      let progress = LoopProgress(
        "reading \(what)", of: what.hasSuffix("decoding") ? "images" : "bytes")
      display = (what, progress)
      return progress
    }
  }
}
