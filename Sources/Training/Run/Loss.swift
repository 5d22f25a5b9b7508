import Autodiff
import Regularizers

/// What a network is trained to make small.
package enum Loss: String, Codable, Hashable, Sendable {
  /// `−Σ_c y_c log softmax(logits)_c`, the mean over the batch; y is one-hot.
  case softmaxCrossEntropy
  /// `Σ_c (value_c − y_c)²`, the mean over the batch.
  case meanSquaredError
  /// `Σ_c (value_c − y_c)²`, the sum over the batch.
  case sumOfSquares
  /// `½ Σ_c (value_c − y_c)²`, the sum over the batch (TensorFlow's `l2_loss`).
  case halfSumOfSquares

  /// `Σ_c |value_c − y_c|`, the mean over the batch.
  case meanAbsoluteError

  /// How the examples' losses become the batch's.
  package var reduction: BatchReduction {
    switch self {
    case .softmaxCrossEntropy, .meanSquaredError, .meanAbsoluteError: .mean
    case .sumOfSquares, .halfSumOfSquares: .sum
    }
  }

  /// Whether the targets are classes; otherwise they are values.
  package var isClassification: Bool { self == .softmaxCrossEntropy }

  /// Each example's loss, `[batch]`, given the network's output and targets, both
  /// `[classes, batch]`.
  package func exampleLosses(_ output: Tensor, target: Tensor) -> Tensor {
    switch self {
    case .softmaxCrossEntropy: -(target * logSoftmax(output)).sum()
    case .meanSquaredError, .sumOfSquares: (output - target).squared().sum()
    case .halfSumOfSquares: (output - target).squared().sum() * 0.5
    case .meanAbsoluteError: (output - target).absolute().sum()
    }
  }
}
