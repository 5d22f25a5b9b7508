import Exhibits

/// Lorraine, Hossain 2019.
package enum JacNetPaper: PaperSource {
  /// Figures 1 to 3, and whether the learned field is conservative (§4, §4.5).
  package static let paper = Paper(
    id: "jacnet",
    title: "Lorraine, Hossain 2019: learning functions with structured Jacobians.",
    summary: "A network for the Jacobian, integrated along paths into a function.",
    examples: ["replicate jacnet figure1 --scale quick"],
    exhibits: [Figure1(), Figure2(), Figure3(), Conservation()])
}
