import Training

/// The models that Hoffman, Roberts, Yaida 2019 attack: all have L² and dropout (Figure 3's caption).
enum HoffmanDefense: String, CaseIterable {
  case none = "L² and dropout"
  case adversarialTraining = "with adversarial training"
  case jacobian = "with Jacobian"
  case both = "with both"

  /// The model.
  var model: HoffmanModel {
    switch self {
    case .none: .base
    case .adversarialTraining: .base.trainedAdversarially
    case .jacobian: .combined
    case .both: .combined.trainedAdversarially
    }
  }
}
