import ArgumentParser

/// How a command prints its result.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person at a terminal.
  case text
  /// For a program: every number of the text, every digit.
  case json
}

/// The choice of it.
struct FormatOptions: ParsableArguments {
  @Option(help: "How the result is printed: text or json.")
  var format = OutputFormat.text
}
