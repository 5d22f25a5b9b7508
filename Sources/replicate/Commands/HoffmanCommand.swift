import ArgumentParser

/// `replicate hoffman <exhibit>`.
struct HoffmanCommand: PaperCommand {
  static let paper = "hoffman"
  static let configuration = CommandConfiguration(
    commandName: "hoffman",
    abstract: "Hoffman, Roberts, Yaida 2019: robust learning with Jacobian regularization.",
    discussion: """
      An efficient estimate of the Jacobian's norm as a penalty, and its robustness.

      Example:
        replicate hoffman table1 --scale quick
      """)

  @Argument(help: "The exhibit's name, such as table1; 'replicate list' shows all.")
  var exhibit: String

  @OptionGroup var options: RunOptions
}
