import ArgumentParser

/// Which of an exhibit's work to do, where that isn't all.
struct PartOptions: ParsableArguments {
  @Flag(
    name: .customLong("plan"),
    help: ArgumentHelp(
      "Say what the runs will take, and run none.",
      discussion: """
        Runs, steps, arithmetic and hours, by a second's steps of each kind on this machine.
        """))
  var showsPlan = false

  @Flag(
    help: ArgumentHelp(
      "With --plan: say for each run that the cache lacks why it lacks it.",
      discussion: """
        By the settings in which it differs from the nearest run that the cache has; runs that \
        differ in the same ones are one line.
        """))
  var why = false

  @Flag(
    help: ArgumentHelp(
      "Report on the results that the cache has.",
      discussion: """
        Every cell says how many of its runs there are. Only weights that a drawing needs and the \
        ledger doesn't have are trained again.
        """))
  var cached = false

  @Option(
    help: ArgumentHelp(
      "Train and measure for the cells of this row, column or reading alone.",
      discussion: """
        May be given several times, and is the name that the report's first columns have. Of the \
        other cells the report shows what the cache has, so that long work can be done in parts.
        """, valueName: "name"))
  var only: [String] = []

  func validate() throws {
    if why, !showsPlan {
      throw ValidationError("--why says why runs are to be made; give it with --plan")
    }
    if cached, !only.isEmpty {
      throw ValidationError("--cached trains nothing and --only trains a part; give one of them")
    }
  }

  /// Whether something may be left out.
  var isPart: Bool { cached || !only.isEmpty }
}
