import Exhibits

/// Hoffman, Roberts, Yaida 2019, Figure S4 (Appendix E): robustness of ResNet-18, whose models have
/// no dropout, on CIFAR-10: see ``ColourRobustness``.
struct FigureS4: ColourRobustness {
  let id = ExhibitID("hoffman", "figureS4")
  let shared = Robustness(task: .resNet18)
}
