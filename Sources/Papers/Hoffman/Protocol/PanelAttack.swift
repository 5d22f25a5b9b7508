import Attacks
import Exhibits
import Measurements

/// The attacks under which Hoffman, Roberts, Yaida 2019 follow a model's accuracy (§3.2, Appendix
/// F).
enum PanelAttack: String, CaseIterable {
  case whiteNoise = "white noise"
  case fgsm = "FGSM"
  case projectedGradientDescent = "PGD"
  case carliniWagner = "CW"
  /// PGD whose steps may lead anywhere in [0, 1], which the paper doesn't show: what its bound of
  /// 32/255 does.
  case unboundedDescent = "PGD without bound"

  /// What is measured at a scale: at the paper's on 1,000 test images by the paper's settings.
  ///
  /// Below that there are fewer images, and CW searches less.
  func quantity(at scale: Scale, of task: ImageTask) -> Quantity {
    .foolingDistances(
      attack(at: scale, on: task), examples: task.attackedImages(by: self, at: scale),
      imageSeed: task.imageSeed)
  }

  private func attack(at scale: Scale, on task: ImageTask) -> Attack {
    switch self {
    case .whiteNoise: .hoffmanWhiteNoise
    case .fgsm: .hoffmanFGSM
    case .projectedGradientDescent:
      task == .leNet
        ? .hoffmanProjectedGradientDescent : .hoffmanProjectedGradientDescentOnColourImages
    case .unboundedDescent:
      .projectedGradientDescent(
        ProjectedGradientDescent(step: 1.0 / 255, bound: 1, iterations: 255))
    case .carliniWagner:
      task.settings.carliniWagner[scale].map(Attack.carliniWagner) ?? .hoffmanCarliniWagner
    }
  }
}
