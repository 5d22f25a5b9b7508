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

  /// What is measured at a scale: at the paper's 1,000 test images by the paper's settings.
  ///
  /// Below that there are fewer images, and CW searches less.
  func quantity(at scale: Scale) -> Quantity {
    .foolingDistances(attack(at: scale), examples: Self.examples(at: scale))
  }

  /// The number of test images.
  static func examples(at scale: Scale) -> Int {
    switch scale {
    case .paper, .reduced: 1000
    case .quick: 64
    case .smoke: 8
    }
  }

  private func attack(at scale: Scale) -> Attack {
    switch self {
    case .whiteNoise: .hoffmanWhiteNoise
    case .fgsm: .hoffmanFGSM
    case .projectedGradientDescent: .hoffmanProjectedGradientDescent
    case .unboundedDescent:
      .projectedGradientDescent(
        ProjectedGradientDescent(step: 1.0 / 255, bound: 1, iterations: 255))
    case .carliniWagner: Self.carliniWagner(at: scale)
    }
  }

  private static func carliniWagner(at scale: Scale) -> Attack {
    let (searches, steps) =
      switch scale {
      case .paper, .reduced: (0, 0)
      case .quick: (6, 200)
      case .smoke: (3, 20)
      }
    guard searches > 0 else { return .hoffmanCarliniWagner }
    // Fewer steps are longer.
    return .carliniWagner(
      CarliniWagner(
        learningRate: 0.02, firstWeight: 0.1, searches: searches, steps: steps, abortsEarly: true))
  }
}
