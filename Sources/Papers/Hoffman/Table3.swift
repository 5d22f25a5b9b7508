import Exhibits
import Reports

/// Hoffman, Roberts, Yaida 2019, Table 3 (Appendix E): DDNet on CIFAR-10, accuracy by regularizer
/// and training images a class, and the Jacobian's norm on the test set: see ``Generalization``.
struct Table3: Exhibit {
  let id = ExhibitID("hoffman", "table3")

  let shared = Generalization(task: .ddNet)

  func cells(_ request: Request) throws -> [PlannedCell] {
    try shared.cells(request)
  }

  func reduction(_ request: Request) -> String? {
    shared.task.reduction(request)
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    shared.comparisons(results)
  }

  func figure(_ results: ExhibitResults) throws -> Figure? { shared.figure(results) }

  func notes(_ results: ExhibitResults) -> [String] {
    shared.notes(results) + [
      """
      "More than L²" is judged seed by seed in the columns where the printed means have it, 3 \
      images a class and more: at 1 dropout prints 12.9 and L² 13.9. "Orders of magnitude" is a \
      factor of ten, with and without the other regularizers. "More or less the same order" allows \
      one of the ten pairs of regularizers to lie the other way round than in Table 1, as one does \
      in print: dropout and no regularization. A shorter training than the paper's can't refute \
      these two.
      """
    ]
  }
}
