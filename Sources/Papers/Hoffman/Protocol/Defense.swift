import Exhibits
import Training

/// The models that Hoffman, Roberts, Yaida 2019 attack: all have L² and, where the network
/// drops, dropout (captions of Figures 3, S3 and S4).
enum Defense: String, CaseIterable {
  case none = "L² and dropout"
  case adversarialTraining = "with adversarial training"
  case jacobian = "with Jacobian"
  case both = "with both"

  /// The name that its rows have for `task`: residual networks have no dropout.
  func row(of task: ImageTask) -> String {
    self == .none && !task.settings.hasDropout ? "L²" : rawValue
  }

  /// The model.
  var model: Model {
    switch self {
    case .none: .base
    case .adversarialTraining: .base.trainedAdversarially
    case .jacobian: .combined
    case .both: .combined.trainedAdversarially
    }
  }
}
