/// What a network's hidden layers are normalized by, between each one's weights and its activation.
public enum Normalization: String, Codable, Hashable, Sendable {
  /// Batch normalization: see ``BatchNormalization``.
  case batch

  /// The layer.
  var layer: any Layer {
    switch self {
    case .batch: BatchNormalization()
    }
  }
}
