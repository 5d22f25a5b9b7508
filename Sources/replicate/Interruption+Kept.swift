import ArgumentParser
import Reports
import Scheduling

extension Interruption {
  /// What a command that is interrupted keeps of its work.
  enum Kept: String {
    case reached = "what was reached is kept, the same command goes on from there"
    case finished = "what was finished is kept, but the same command does it again"
    case nothing = "the same command starts over, nothing of it is kept"
  }

  /// The end of a command on request.
  struct Ended: Error, CustomStringConvertible {
    let kept: Kept

    /// One line: what is kept, and what the same command does then.
    var description: String { "interrupted; \(kept.rawValue)" }
  }

  /// What a command throws that ends on request.
  static func error(keeping kept: Kept) -> Ended { Ended(kept: kept) }

  /// What `work` gives, which looks at the flag and gives nil once it is raised.
  ///
  /// - Throws: ``Ended`` for nil; what `work` throws.
  static func heeding<Value>(
    keeping kept: Kept, _ work: () throws -> Value?
  ) throws -> Value {
    guard let value = try flag.heeding(work) else { throw error(keeping: kept) }
    return value
  }

  /// Whether `error` says that work was ended on request, and nothing else.
  static func isOne(_ error: any Error) -> Bool {
    switch error {
    case is Ended, SchedulingError.interrupted, ReportError.stopped: true
    default: false
    }
  }
}

/// A command that runs exhibits, and with `--force` again what the cache has.
protocol ExhibitCommand: ParsableCommand {
  var options: RunOptions { get }
}

extension ExhibitCommand {
  /// What the cache keeps of it.
  var kept: Interruption.Kept { options.force ? .finished : .reached }
}

extension AllCommand: ExhibitCommand {}
extension PaperCommand: ExhibitCommand {}
extension TryCommand: ExhibitCommand {}
extension TuneCommand: ExhibitCommand {}
