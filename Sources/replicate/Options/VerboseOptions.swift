import ArgumentParser

/// How much of a report's text is printed.
struct VerboseOptions: ParsableArguments {
  @Flag(help: "Print long evidence and the sentence of each comparison as well.")
  var verbose = false
}
