import Exhibits

/// Tangent Prop, and a question about it.
package enum TangentPropPaper: PaperSource {
  /// The toy.
  package static let paper = Paper(
    id: "tangentprop",
    title: "Tangent Prop (Simard et al. 1991): a toy that fails, and why.",
    summary: """
      A published question whose program learns nothing, its mistakes one by one, and what the \
      1991 paper does instead.
      """,
    examples: ["replicate tangentprop toy --scale quick"],
    exhibits: [Toy()])
}
