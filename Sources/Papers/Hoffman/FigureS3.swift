import Exhibits

/// Hoffman, Roberts, Yaida 2019, Figure S3 (Appendix E): robustness of DDNet, on CIFAR-10: see
/// ``ColourRobustness``.
struct FigureS3: ColourRobustness {
  let id = ExhibitID("hoffman", "figureS3")
  let shared = Robustness(task: .ddNet)
}
