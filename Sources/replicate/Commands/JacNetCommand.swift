import ArgumentParser

/// `replicate jacnet <exhibit>`.
struct JacNetCommand: PaperCommand {
  static let paper = "jacnet"
  static let configuration = CommandConfiguration(
    commandName: "jacnet",
    abstract: "Lorraine, Hossain 2019: learning functions with structured Jacobians.",
    discussion: """
      A network for the Jacobian, integrated along paths into a function.

      Example:
        replicate jacnet figure1 --scale quick
      """)

  @Argument(help: "The exhibit's name, such as figure1; 'replicate list' shows all.")
  var exhibit: String

  @OptionGroup var options: RunOptions
}
