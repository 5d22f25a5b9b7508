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

  /// About how many answers of the network an image takes, a gradient counting as three: see
  /// ``Quantity/expectedAnswers``.
  var expectedAnswers: Int {
    switch self {
    case .whiteNoise: 100
    case .fgsm: 40
    case .projectedGradientDescent: 200
    case .carliniWagner(let settings): settings.searches * settings.steps
    }
  }
}
