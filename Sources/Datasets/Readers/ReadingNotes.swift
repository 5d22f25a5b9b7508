import Synchronization

/// What reading data sets has to say while it goes on, for whoever shows it to a person.
package enum ReadingNotes {
  /// One thing to say.
  package enum Note: Sendable {
    /// So much of a long reading is done.
    case progress(what: String, done: Int, of: Int)
    /// A long reading ended.
    case ended
    /// Something a person should know and that stops nothing.
    case warning(String)
  }

  private static let listener = Mutex<(@Sendable (Note) -> Void)?>(nil)
  private static let warned = Mutex<Set<String>>([])

  /// From now on tells `listen`, from any thread.
  package static func tell(_ listen: @escaping @Sendable (Note) -> Void) {
    listener.withLock { $0 = listen }
  }

  static func say(_ note: Note) {
    let listen = listener.withLock { $0 }
    listen?(note)
  }

  /// Warns of something once a process.
  static func warn(_ text: String) {
    if warned.withLock({ $0.insert(text).inserted }) { say(.warning(text)) }
  }
}
