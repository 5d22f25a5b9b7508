import Attacks
import Measurements

/// The attacks under which Hoffman, Roberts, Yaida 2019 follow a model's accuracy (§3.2, Appendix F).
enum HoffmanAttack: String, CaseIterable {
  case whiteNoise = "white noise"
  case fgsm = "FGSM"
  case projectedGradientDescent = "PGD"
  case carliniWagner = "CW"
  /// PGD whose steps may lead anywhere in [0, 1], which the paper doesn't show: what its bound of 32/255 does.
  case unboundedDescent = "PGD without bound"

  /// What is measured at a scale: at the paper's on 1,000 test images by the paper's settings.
  ///
  /// Below that there are fewer images, and CW searches less.
  func quantity(at scale: Scale, of task: HoffmanTask) -> Quantity {
    .foolingDistances(
      attack(at: scale, on: task), examples: task.attackedImages(by: self, at: scale),
      imageSeed: task.imageSeed)
  }

  private func attack(at scale: Scale, on task: HoffmanTask) -> Attack {
    switch self {
    case .whiteNoise: .hoffmanWhiteNoise
    case .fgsm: .hoffmanFGSM
    case .projectedGradientDescent:
      task == .leNet
        ? .hoffmanProjectedGradientDescent : .hoffmanProjectedGradientDescentOnColourImages
    case .unboundedDescent:
      .projectedGradientDescent(
        ProjectedGradientDescent(step: 1.0 / 255, bound: 1, iterations: 255))
    case .carliniWagner: Self.carliniWagner(at: scale, on: task)
    }
  }

  /// Fewer steps than the paper's are longer.
  private static func carliniWagner(at scale: Scale, on task: HoffmanTask) -> Attack {
    let settings: CarliniWagner? =
      switch (task, scale) {
      case (_, .paper), (.leNet, .reduced): nil
      case (_, .reduced):
        CarliniWagner(
          learningRate: 0.01, firstWeight: 0.1, searches: 6, steps: 100, abortsEarly: true)
      case (.leNet, .quick):
        CarliniWagner(
          learningRate: 0.02, firstWeight: 0.1, searches: 6, steps: 200, abortsEarly: true)
      case (_, .quick):
        CarliniWagner(
          learningRate: 0.02, firstWeight: 0.1, searches: 4, steps: 50, abortsEarly: true)
      case (_, .smoke):
        CarliniWagner(
          learningRate: 0.02, firstWeight: 0.1, searches: 3, steps: 20, abortsEarly: true)
      }
    return settings.map(Attack.carliniWagner) ?? .hoffmanCarliniWagner
  }
}
