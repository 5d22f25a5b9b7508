import Foundation
import Kernels

/// What the program needs of the machine before it can do anything.
enum Machine {
  /// Files that a command with many jobs has open at most: cache, log, locks, pipes, data.
  private static let neededFiles: rlim_t = 64

  /// What is missing, in a line with what to do; nil where nothing is.
  static func lack() -> String? {
    if let set = CompiledInstructionSet.missing {
      return "built for \(set), which this processor lacks; build it here, or with"
        + " REPLICATE_MARCH=x86-64-v3 swift build -c release"
    }
    return tooFewFiles()
  }

  private static func tooFewFiles() -> String? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
    if limit.rlim_cur < 1024, limit.rlim_max > limit.rlim_cur {
      limit.rlim_cur = min(limit.rlim_max, 1024)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    guard limit.rlim_cur < neededFiles else { return nil }
    return "this shell allows \(limit.rlim_cur) open files, and \(neededFiles) are needed;"
      + " raise it with 'ulimit -n \(neededFiles)'"
  }
}
