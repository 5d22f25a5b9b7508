import Exhibits

/// Varga, Csiszárik, Zombori 2018.
package enum VargaPaper: PaperSource {
  /// Tables 1 to 8, Figures 1 to 3 and 5, the step function, the readings, the text's numbers.
  package static let paper = Paper(
    id: "varga",
    title: "Varga, Csiszárik, Zombori 2018: gradient regularization and accuracy.",
    summary: "Penalties on a network's Jacobian, and what they do for accuracy with little data.",
    examples: [
      "replicate varga table7 --scale quick   the sine regression, in a minute",
      "replicate varga table1                 small MNIST as in the paper",
      "replicate varga figure2 --format json  the report with every digit",
    ],
    exhibits: [
      Table1(), Table2(), Table3(), Table4(), Table5(), Table6(), Table7(), Table8(),
      Figure1(), Figure2(), Figure3(), Figure5(), Steps(), Vanishing(), Readings(), Text(),
    ])
}
