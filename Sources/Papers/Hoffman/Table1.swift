import Exhibits
import Reports

/// Hoffman, Roberts, Yaida 2019, Table 1 (§3.1): LeNet′ on MNIST, accuracy by regularizer and
/// training images a class, and the Jacobian's norm on the test set: see ``Generalization``.
struct Table1: Exhibit {
  let id = ExhibitID("hoffman", "table1")

  let shared = Generalization(task: .leNet)

  func cells(_ request: Request) throws -> [PlannedCell] {
    try shared.cells(request)
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    shared.comparisons(results)
  }

  func figure(_ results: ExhibitResults) throws -> Figure? { shared.figure(results) }

  func notes(_ results: ExhibitResults) -> [String] {
    shared.notes(results) + [
      """
      "Any statistically significant way" is judged by tests of L², dropout and the Jacobian \
      regularizer against none in each of the five columns, seed by seed, adjusted for their \
      number (Holm); finding no difference counts from five runs a cell on. "An order of \
      magnitude" is a factor of ten, "retaining" an accuracy that isn't \
      \(Generalization.accuracyMargin) points below, one-sided at 5 % (the column's margin).
      """
    ]
  }
}
