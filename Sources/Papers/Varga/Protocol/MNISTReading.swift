import Datasets
import Exhibits
import Networks
import Regularizers
import Training

/// How an experiment of Varga, Csiszárik, Zombori 2018 on MNIST is set up: all that the text leaves
/// open, or that the authors' code does otherwise.
///
/// The defaults are the text's: what it states, and where it is silent the customary choice. `varga
/// readings` goes from them to the code's one by one; papers/varga/README.md has text and code side
/// by side.
struct MNISTReading: Sendable, Hashable {
  /// Which images train a network.
  enum Images: Hashable, Sendable {
    /// As many of each class.
    case balanced
    /// Random ones, whatever their classes.
    case drawn
  }

  /// Which images networks are tested on.
  enum TestImages: Hashable, Sendable {
    /// The publisher's test file.
    case official
    /// The last 10,000 of the training file: data.py, "we switch the roles of the devel set and the
    /// test set".
    case lastOfTraining
  }

  /// The name that reports give it.
  var name: String
  /// Adam's learning rate.
  var learningRate = 0.001
  /// Whether Adam is in TensorFlow's form: see ``Optimizer/tensorFlowAdam(learningRate:)``.
  var isTensorFlows = false
  /// Steps beyond the stated number: classifier.py counts from 0 to ITERS with both.
  var moreSteps = 0
  /// Which images train a network.
  var images = Images.balanced
  /// Which images it is tested on.
  var testImages = TestImages.official
  /// What is done to pixels in 0…1.
  var pixels: Preprocessing?
  /// How weights start.
  var initializer = Initializer.xavierUniform
  /// The dense hidden layers that dropout follows, where there is dropout.
  var dropoutLayers = [1, 2]
  /// What the coefficient of weight decay multiplies; biases don't decay.
  var weightDecay = WeightDecay.Convention.squaredNorm
  /// Batch normalization where there is some.
  var normalization = Normalization.batch
  /// The examples by whose own statistics a normalized network works in evaluation; the
  /// population's when nil.
  var evaluationBatch: Int?
  /// How penalties and their weights are read.
  var penalties = PenaltyReading()

  /// The learning rate of 0.1 that B.1 states, at which every run stays at chance.
  static let asWritten = MNISTReading(name: "as written", learningRate: 0.1)

  /// Adam's own default, a hundredth of what is written; all else as the text has it.
  static let smallerRate = MNISTReading(name: "as written, rate 0.001")

  /// The authors' own program (papers/varga/README.md): the reading by which the paper's claims are
  /// judged.
  static let authorsCode = MNISTReading(
    name: "as in the authors' code", isTensorFlows: true, moreSteps: 1, images: .drawn,
    testImages: .lastOfTraining, pixels: .standardizedByOwnMoments,
    initializer: .doubledXavierUniform, dropoutLayers: [2], weightDecay: .halfSquaredNorm,
    normalization: .batchAfterLastActivation, evaluationBatch: 50, penalties: .authorsCode)

  /// The metric that is the accuracy on the reading's test images.
  ///
  /// A run's test set is the one of its data: see `DataSpecification.drawnMNIST`.
  var accuracy: Metric { accuracy(on: testImages) }

  /// The metric that is the accuracy on those images.
  func accuracy(on images: TestImages) -> Metric {
    let ownTestImages: TestImages = self.images == .drawn ? .lastOfTraining : .official
    return images == ownTestImages ? .testAccuracy : .validationAccuracy
  }

  /// The images of a training set.
  func data(size: Int, seed: UInt64) -> DataSpecification {
    switch images {
    case .balanced:
      .mnist(perClass: size == MNISTSetting.wholeSize ? nil : size / 10, subsetSeed: seed)
    case .drawn: .drawnMNIST(count: size, subsetSeed: seed)
    }
  }

  /// Adam, in the reading's form.
  var optimizer: Optimizer {
    isTensorFlows
      ? .tensorFlowAdam(learningRate: learningRate) : .adam(learningRate: learningRate)
  }
}
