import Exhibits

/// Hoffman, Roberts, Yaida 2019.
package enum HoffmanPaper: PaperSource {
  /// Tables 1 to 3, Figures 1 to 3 and S1 to S7, and what §2 says of cost and variance.
  package static let paper = Paper(
    id: "hoffman",
    title: "Hoffman, Roberts, Yaida 2019: robust learning with Jacobian regularization.",
    summary: "An efficient estimate of the Jacobian's norm as a penalty, and its robustness.",
    examples: ["replicate hoffman table1 --scale quick"],
    exhibits: [
      Table1(), Table2(), Table3(), Figure1(), Figure2(), Figure3(), FigureS1(), FigureS2(),
      FigureS3(), FigureS4(), FigureS5(), FigureS6(), FigureS7(), Cost(), Cyclopropagation(),
      Variance(),
    ])
}
