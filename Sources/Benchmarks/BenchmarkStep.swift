/// What is timed, by the name that commands and reports use.
package enum BenchmarkStep: String, CaseIterable, Codable, Hashable, Sendable {
  /// LeNet-5 without a penalty.
  case leNetPlain = "lenet-plain"
  /// With one random projection of the Jacobian a batch.
  case leNetSpectReg = "lenet-spectreg"
  /// With the squared gradient of each example's loss.
  case leNetDoubleBack = "lenet-doubleback"
  /// With the exact Jacobian of the logits.
  case leNetFrobReg = "lenet-frobreg"
  /// With the exact Jacobian of the probabilities.
  case leNetJacReg = "lenet-jacreg"
  /// Hoffman's LeNet′ without a penalty.
  case leNetTanhPlain = "lenet-tanh-plain"
  /// With one random projection of the Jacobian an example.
  case leNetTanhJacobian = "lenet-tanh-jacobian"
  /// A small dense network on SIN.
  case sineSpectReg = "sin-mlp-spectreg"
  /// Varga's residual network on CIFAR-10 (JPEG), without a penalty.
  case resNetPlain = "resnet-plain"
  /// With one random projection of the Jacobian a batch.
  case resNetSpectReg = "resnet-spectreg"
  /// Hoffman's DDNet on the same images, without a penalty.
  case ddNetPlain = "ddnet-plain"
  /// With one random projection of the Jacobian an example.
  case ddNetJacobian = "ddnet-jacobian"
  /// Classifying the test images.
  case evaluate = "evaluate"
  /// The Jacobian's norm of each test image.
  case jacobianNorm = "jacobian-norm"

  /// The name.
  package var name: String { rawValue }

  /// What the step does, in a line.
  package var summary: String {
    switch self {
    case .leNetPlain: "LeNet-5 (ReLU), batch 50, dropout, Adam"
    case .leNetSpectReg: "the same with SpectReg"
    case .leNetDoubleBack: "the same with weight decay and DoubleBack"
    case .leNetFrobReg: "the same with weight decay and the exact FrobReg of 10 logits"
    case .leNetJacReg: "the same with weight decay and the exact JacReg"
    case .leNetTanhPlain: "LeNet-5 (tanh), batch 100, dropout, weight decay, SGD with momentum"
    case .leNetTanhJacobian: "the same with Hoffman's regularizer, one projection an example"
    case .sineSpectReg: "5 × 64 ReLU on the 100 points of SIN, SpectReg, Adam"
    case .resNetPlain: "residual network of 2.4 million, batch 128, SGD with Nesterov momentum"
    case .resNetSpectReg: "the same with SpectReg"
    case .ddNetPlain: "DDNet, batch 100, dropout, SGD with momentum"
    case .ddNetJacobian: "the same with Hoffman's regularizer, one projection an example"
    case .evaluate: "LeNet-5's accuracy on 10,000 images"
    case .jacobianNorm: "the Jacobian's Frobenius norm of each of 10,000 images"
    }
  }

  /// How many times as fast as the better peer the step shall be.
  package var target: Double {
    switch self {
    case .resNetPlain, .resNetSpectReg, .ddNetPlain, .ddNetJacobian: 1.5
    case .leNetPlain, .leNetTanhPlain, .evaluate: 4
    case .leNetFrobReg, .leNetJacReg, .leNetTanhJacobian, .jacobianNorm: 5
    case .leNetSpectReg, .leNetDoubleBack: 6
    case .sineSpectReg: 10
    }
  }

  /// What share of the core's peak its convolutions and matrix products shall reach, if any is
  /// asked.
  package var targetShareOfPeak: Double? {
    switch self {
    case .leNetSpectReg: 0.6
    case .resNetPlain: 0.5
    default: nil
    }
  }

  /// How far a peer's gradient may be from Double's, relative to its norm.
  ///
  /// Rounding alone, where the batches have no near ties (``Referee``). The residual networks'
  /// can't be without: of the 70 million choices in a batch 1,800 are nearly ties, and batch
  /// normalization mixes the examples. Ours in Float takes some 40 of them otherwise, which moves
  /// its gradient by 0.0003. DDNet's gradients are longer sums, in which JAX rounds up to 0.000012.
  /// Norms are those of all test images, with their ties.
  package var gradientTolerance: Double {
    switch self {
    case .resNetPlain, .resNetSpectReg: 0.002
    case .ddNetPlain, .ddNetJacobian, .evaluate, .jacobianNorm: 0.0001
    default: Referee.tolerance
    }
  }

  /// Whether the step is one on CIFAR-10's images.
  var isOfColourImages: Bool {
    switch self {
    case .resNetPlain, .resNetSpectReg, .ddNetPlain, .ddNetJacobian: true
    default: false
    }
  }

  /// The gigabytes that a process may take for the step, its data included, if a limit is asked.
  package var memoryLimit: Double? { self == .resNetSpectReg ? 4 : nil }

  /// Whether it is a step of training.
  package var isTraining: Bool { self != .evaluate && self != .jacobianNorm }
}
