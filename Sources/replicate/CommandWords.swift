import ArgumentParser
import Exhibits

/// The words of a command line that should be commands.
enum CommandWords {
  /// Names the nearest commands where the first word, or one after `help`, is none.
  static func complaint(about words: [String]) -> String? {
    guard let first = words.first, !first.hasPrefix("-") else { return nil }
    let commands = names(of: Replicate.self)
    guard first == "help" else {
      return commands.contains(first) ? nil : complaint(first, among: commands + ["help"])
    }
    var command: any ParsableCommand.Type = Replicate.self
    for word in words.dropFirst() where !word.hasPrefix("-") {
      guard let next = subcommands(of: command).first(where: { name(of: $0) == word }) else {
        let known = names(of: command)
        return known.isEmpty
          ? "there is no '\(word)' below that command" : complaint(word, among: known)
      }
      command = next
    }
    return nil
  }

  private static func complaint(_ word: String, among commands: [String]) -> String {
    let nearest = EditDistance.nearest(to: word, among: commands, count: 2)
    return "there is no command '\(word)'; nearest are \(nearest.joined(separator: " and "))"
  }

  private static func subcommands(
    of command: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    command.configuration.subcommands
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command._commandName
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    subcommands(of: command).map(name)
  }
}
