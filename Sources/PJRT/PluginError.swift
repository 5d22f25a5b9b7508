/// What can go wrong with a plugin.
package enum PluginError: Error, Hashable {
  /// There is no file under that name.
  case noFile(path: String)
  /// The system can't load the file; the reason is the loader's.
  case notLoadable(path: String, reason: String)
  /// A library, but without the function by which a plugin is known.
  case notAPlugin(path: String)
  /// Built with a version of the API that isn't called.
  case unsupportedVersion(path: String, version: APIVersion)
  /// The table of functions lacks one that is called.
  case missingFunction(path: String, function: String)
  /// A call succeeded, and left out what it should have given.
  case nothingGiven(path: String, function: String)
  /// The plugin found no device that this process may use.
  case noDevice(path: String)
  /// A call failed; code and message are the plugin's.
  case failed(path: String, function: String, code: Int, message: String)
}

extension PluginError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .noFile(let path): "\(path): no such file; name the plugin's library (docs/devices.md)"
    case .notLoadable(let path, let reason):
      "\(path): can't be loaded as a library (\(reason)); is it a plugin for this machine, in the"
        + " folder where it was installed?"
    case .notAPlugin(let path):
      "\(path): not a PJRT plugin, for it has no GetPjrtApi; name the plugin's own library"
    case .unsupportedVersion(let path, let version):
      "\(path): PJRT C API \(version), and \(APIVersion.oldest) or newer of major number"
        + " \(APIVersion.oldest.major) is needed; install another release of the plugin"
    case .missingFunction(let path, let function):
      "\(path): no \(function) in the plugin's table; install another release of the plugin"
    case .nothingGiven(let path, let function):
      "\(path): \(function) gave nothing and no error; install another release of the plugin"
    case .noDevice(let path): "\(path): no device; is there one that this user may use?"
    case .failed(let path, let function, let code, let message):
      "\(path): \(function): \(Self.name(ofCode: code)): \(Self.line(message))\(Self.advice(code))"
    }
  }

  /// The canonical codes of Abseil's and gRPC's errors, which PJRT's are.
  private static let codeNames = [
    "ok", "cancelled", "unknown", "invalid argument", "deadline exceeded", "not found",
    "already exists", "permission denied", "resource exhausted", "failed precondition", "aborted",
    "out of range", "unimplemented", "internal", "unavailable", "data loss", "unauthenticated",
  ]

  private static func name(ofCode code: Int) -> String {
    codeNames.indices.contains(code) ? codeNames[code] : "code \(code)"
  }

  /// A message of several lines on one.
  private static func line(_ message: String) -> String {
    message.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  private static func advice(_ code: Int) -> String {
    codeNames.indices.contains(code) && codeNames[code] == "resource exhausted"
      ? " (the device's memory is full: end what else uses it, or take a smaller batch)" : ""
  }
}
