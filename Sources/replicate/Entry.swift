import ArgumentParser
import Foundation

/// Parses, runs, and turns every error into one line and an exit status.
@main
enum Entry {
  static func main() async {
    // A reader that goes away (`replicate list | head`) ends the program by a failed write, quietly.
    signal(SIGPIPE, SIG_IGN)
    Interruption.install()
    if let word = CommandLine.arguments.dropFirst().first, let complaint = complaint(about: word) {
      leave(with: ValidationError(complaint))
    }
    do {
      try await run(Replicate.parseAsRoot())
    } catch {
      leave(with: error)
    }
  }

  private static func run(_ command: any ParsableCommand) async throws {
    var command = command
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }

  /// Names the nearest commands when the first word is none.
  private static func complaint(about word: String) -> String? {
    var commands = ["help"]
    for type in Replicate.configuration.subcommands {
      if let name = type.configuration.commandName { commands.append(name) }
    }
    guard !word.hasPrefix("-"), !commands.contains(word) else { return nil }
    let nearest = EditDistance.nearest(to: word, among: commands, count: 2)
    return "there is no command '\(word)'; nearest are \(nearest.joined(separator: " and "))"
  }

  /// Ends the program after `error`: help on standard output, anything else as one line on standard
  /// error.
  private static func leave(with error: any Error) -> Never {
    if let exit = error as? ExitCode { Foundation.exit(exit.rawValue) }
    if Interruption.isRaised {
      Message.write("interrupted; what was reached is kept, the same command goes on from there")
      Foundation.exit(Message.interruptedStatus)
    }
    let status = Replicate.exitCode(for: error)
    if status == .success { Replicate.exit(withError: error) }
    if status == .validationFailure {
      Message.write(Replicate.message(for: error) + "; see 'replicate --help'")
      Foundation.exit(status.rawValue)
    }
    Message.write(String(describing: error))
    Foundation.exit(Message.troubleStatus)
  }
}
