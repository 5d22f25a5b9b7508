import ArgumentParser

/// How one record of the cache is printed.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person at a terminal.
  case text
  /// For a program: every number of the text, every digit.
  case json
  /// The settings of its run, as a file for 'replicate try' has them.
  case toml
}
