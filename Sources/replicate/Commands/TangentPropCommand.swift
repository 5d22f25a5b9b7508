import ArgumentParser

/// `replicate tangentprop <exhibit>`.
struct TangentPropCommand: PaperCommand {
  static let paper = "tangentprop"
  static let configuration = CommandConfiguration(
    commandName: "tangentprop",
    abstract: "Tangent Prop (Simard et al. 1991): a toy that fails, and why.",
    discussion: """
      A published question whose program learns nothing, its mistakes one by one, and what the 1991 \
      paper does instead.

      Example:
        replicate tangentprop toy --scale quick
      """)

  @Argument(help: "The exhibit's name, such as toy; 'replicate list' shows all.")
  var exhibit: String

  @OptionGroup var options: RunOptions
}
