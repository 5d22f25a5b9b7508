import Foundation

/// Asks a plugin what it is in a process of its own: `replicate engine show FILE --format json`.
///
/// A plugin is other people's code that may end the process that loads it, wait for a driver that
/// doesn't answer, or write a log of its own.
enum PluginInquiry {
  /// A plugin that opens a device takes seconds at most.
  private static let limit: DispatchTimeInterval = .seconds(60)

  /// What the plugin says of itself, or why it can't be used.
  static func ask(_ path: String) -> EngineDescription {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["engine", "show", "--format", "json", "--", path]
    let answer = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = answer
    process.standardError = FileHandle.nullDevice
    let isOver = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in isOver.signal() }
    do {
      try process.run()
    } catch {
      return EngineDescription(
        path: path, trouble: "\(path): no process to load it in: \(error.localizedDescription)")
    }
    // An answer is some hundred bytes, which a pipe holds until they are read.
    guard isOver.wait(timeout: .now() + limit) == .success else {
      kill(process.processIdentifier, SIGKILL)
      isOver.wait()
      return EngineDescription(
        path: path, trouble: "\(path): no answer within a minute; is its device's driver well?")
    }
    let said = answer.fileHandleForReading.readDataToEndOfFile()
    if let description = try? JSONDecoder().decode(EngineDescription.self, from: said) {
      return description
    }
    let ending = process.terminationReason == .uncaughtSignal ? "signal" : "status"
    return EngineDescription(
      path: path,
      trouble: "\(path): ended the process that loaded it, by \(ending)"
        + " \(process.terminationStatus); 'replicate engine show' shows what it writes")
  }
}
