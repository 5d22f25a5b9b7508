/// What a network's hidden layers are normalized by, and where.
package enum Normalization: String, Codable, Hashable, Sendable {
  /// Batch normalization between each hidden layer's weights and its activation, in place of its
  /// bias: see ``BatchNormalization``.
  case batch
  /// Batch normalization of the last hidden layer's activations alone, ε = 10⁻⁵, biases kept, as in
  /// the code of Varga et al. 2018.
  case batchAfterLastActivation

  /// The layer before each hidden activation, if there is one.
  var beforeActivations: (any Layer)? {
    switch self {
    case .batch: BatchNormalization()
    case .batchAfterLastActivation: nil
    }
  }

  /// The layer after the last hidden activation, if there is one.
  var afterLastActivation: (any Layer)? {
    switch self {
    case .batch: nil
    case .batchAfterLastActivation: BatchNormalization(epsilon: 1e-5)
    }
  }
}
