import Attacks

extension Attack {
  /// What listings call it, such as `PGD`.
  package var title: String {
    switch self {
    case .whiteNoise: "white noise"
    case .fgsm: "FGSM"
    case .projectedGradientDescent: "PGD"
    case .carliniWagner: "CW"
    }
  }
}
