import Training

/// The models that Hoffman, Roberts, Yaida 2019 attack: all have L² and, where the network
/// drops, dropout (captions of Figures 3, S3 and S4).
enum HoffmanDefense: String, CaseIterable {
  case none = "L² and dropout"
  case adversarialTraining = "with adversarial training"
  case jacobian = "with Jacobian"
  case both = "with both"

  /// The name that its rows have for `task`: residual networks have no dropout.
  func row(of task: HoffmanTask) -> String {
    self == .none && !task.hasDropout ? "L²" : rawValue
  }

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
