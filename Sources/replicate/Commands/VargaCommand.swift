import ArgumentParser

/// `replicate varga <exhibit>`.
struct VargaCommand: PaperCommand {
  static let paper = "varga"
  static let configuration = CommandConfiguration(
    commandName: "varga",
    abstract: "Varga, Csiszárik, Zombori 2018: gradient regularization and accuracy.",
    discussion: """
      Penalties on a network's Jacobian, and what they do for accuracy with little data.

      Examples:
        replicate varga table7 --scale quick   the sine regression, in a minute
        replicate varga table1                 small MNIST as in the paper
        replicate varga figure2 --format json  the report with every digit
      """)

  @Argument(help: "The exhibit's name, such as table1; 'replicate list' shows all.")
  var exhibit: String

  @OptionGroup var options: RunOptions
}
