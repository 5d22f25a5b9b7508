import Exhibits
import Networks
import Regularizers
import Training

/// One thing in which the authors' program differs from what the text says, or from what was taken
/// where it is silent.
struct UnstatedChoice: Sendable {
  /// What the text's reading has.
  let inText: String
  /// What the code does.
  let inCode: String
  /// What it touches; nil for everything.
  let kinds: [PrintedPenalty.Kind]?
  /// Takes the choice from one reading over into another.
  let take: @Sendable (_ source: MNISTReading, _ target: inout MNISTReading) -> Void

  private init(
    _ inText: String, _ inCode: String, touches kinds: [PrintedPenalty.Kind]? = nil,
    take: @escaping @Sendable (MNISTReading, inout MNISTReading) -> Void
  ) {
    self.inText = inText
    self.inCode = inCode
    self.kinds = kinds
    self.take = take
  }

  /// All of them but batch normalization, which has its own row in Table 2.
  static let all = [
    UnstatedChoice("pixels in 0…1", "pixels standardized by the set's own moments") {
      $1.pixels = $0.pixels
    },
    UnstatedChoice(
      "dropout after the layers of 120 and 84", "dropout after the layer of 84 alone"
    ) { $1.dropoutLayers = $0.dropoutLayers },
    UnstatedChoice("weight decay λ‖w‖²", "weight decay ½λ‖w‖²") {
      $1.weightDecay = $0.weightDecay
    },
    UnstatedChoice("Xavier's uniform initializer", "convolutions of twice Xavier's variance") {
      $1.initializer = $0.initializer
    },
    UnstatedChoice("200 images of each class", "2,000 images drawn from all") {
      $1.images = $0.images
    },
    UnstatedChoice("tested on the official test images", "tested on the last training images") {
      $1.testImages = $0.testImages
    },
    // The step beyond the stated number, at a hundredth of the rate, comes with Adam's form:
    // neither is worth runs alone.
    UnstatedChoice("Adam as published, 10,000 steps", "TensorFlow's Adam, 10,001 steps") {
      $1.isTensorFlows = $0.isTensorFlows
      $1.moreSteps = $0.moreSteps
    },
    UnstatedChoice(
      "the penalty under the loss's dropout mask", "the penalty under a mask of its own",
      touches: [.spectReg]
    ) { $1.penalties.jacobianPass = $0.penalties.jacobianPass },
    UnstatedChoice(
      "the Confidence Penalty's mean over the batch", "the Confidence Penalty's sum over the batch",
      touches: [.confidencePenalty]
    ) {
      $1.penalties.confidencePenalty = $0.penalties.confidencePenalty
      $1.penalties.confidenceReduction = $0.penalties.confidenceReduction
    },
  ]
}
