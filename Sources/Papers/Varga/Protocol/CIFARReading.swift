import Exhibits
import Networks
import Training

/// How an experiment of Varga, Csiszárik, Zombori 2018 on CIFAR is set up: all that the text leaves
/// open, or that the authors' code does otherwise.
///
/// Not stated in the paper, and chosen here: He's normal initializer (of the paper that the network
/// is from), pixels in 0…1 as for MNIST, weight decay as ½λ‖w‖² on all parameters (that of
/// PyTorch's SGD, whose words B.2 has), as many images of each class.
struct CIFARReading: Sendable, Hashable {
  /// The name that reports give it.
  let name: String
  /// SGD's learning rate.
  var learningRate = 0.1
  /// Steps beyond the stated number.
  var moreSteps = 0
  /// How penalties and their weights are read.
  var penalties = PenaltyReading()
  /// The coefficient of weight decay where a cell has it.
  var weightDecay = 0.003
  /// Whether biases and normalizations decay too.
  var decaysBiases = true
  /// What is done to pixels in 0…1.
  var pixels: Preprocessing?
  /// How weights start.
  var initializer = Initializer.heNormal
  /// What goes around a block that changes sizes.
  var shortcut = ResidualNetwork.Shortcut.zeroPadding
  /// The examples by whose own statistics a network works in evaluation; the population's when nil.
  var evaluationBatch: Int?
  /// Whether images are drawn whatever their classes, out of all 50,000, and weights are those of
  /// the authors' scripts.
  var isOfCode = false

  /// The text's words, with the weight decay of Table 1 and B.2.
  static let asWritten = CIFARReading(name: "as written")

  /// The weight decay that C.1 has for CIFAR-10.
  static let smallerDecay = CIFARReading(name: "weight decay 0.0005 (C.1)", weightDecay: 0.0005)

  /// The authors' own program and scripts (papers/varga/README.md): the reading by which the claims
  /// are judged.
  static let authorsCode = CIFARReading(
    name: MNISTReading.authorsCode.name, learningRate: 0.01, moreSteps: 1,
    penalties: .authorsCode, decaysBiases: false, pixels: .standardizedByOwnMoments,
    initializer: .doubledXavierUniform, shortcut: .averagePooling, evaluationBatch: 128,
    isOfCode: true)
}
