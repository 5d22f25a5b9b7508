import ArgumentParser
import Exhibits
import Foundation
import ResultStore
import Scheduling

/// Parses, runs, and turns every error into one line and an exit status.
@main
enum Entry {
  static func main() async {
    StandardStreams.open()
    // A reader that goes away (`replicate list | head`) fails a write instead of ending the
    // program.
    signal(SIGPIPE, SIG_IGN)
    if let lack = Machine.lack() {
      Message.write(lack)
      Foundation.exit(Message.troubleStatus)
    }
    Interruption.install()
    LongReading.show()
    let words = Array(CommandLine.arguments.dropFirst())
    if let complaint = CommandWords.complaint(about: words) {
      leave(with: ValidationError(complaint))
    }
    do {
      try await run(Replicate.parseAsRoot())
    } catch {
      leave(with: error)
    }
    Foundation.exit(Message.status(EXIT_SUCCESS))
  }

  private static func run(_ command: any ParsableCommand) async throws {
    var command = command
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch SchedulingError.interrupted {
      throw Interruption.error(keeping: (command as? any ExhibitCommand)?.kept ?? .reached)
    }
  }

  /// Ends the program after `error`: help on standard output, anything else as one line on standard
  /// error.
  private static func leave(with error: any Error) -> Never {
    if let exit = error as? ExitCode { Foundation.exit(Message.status(exit.rawValue)) }
    if Interruption.isOne(error) {
      Message.write(String(describing: error))
      Foundation.exit(Message.interruptedStatus)
    }
    let status = Replicate.exitCode(for: error)
    if status == .success {
      Message.print(Replicate.fullMessage(for: error) + "\n")
      Foundation.exit(Message.status(EXIT_SUCCESS))
    }
    if status == .validationFailure {
      Message.write(Replicate.message(for: error) + "; see 'replicate --help'")
      Foundation.exit(status.rawValue)
    }
    Message.write(String(describing: error))
    if case .contradictions = error as? ResultStoreError {
      Foundation.exit(Message.differenceStatus)
    }
    Foundation.exit(Message.troubleStatus)
  }
}
