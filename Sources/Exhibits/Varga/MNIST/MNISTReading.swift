/// How the sentences of Varga, Csiszárik, Zombori 2018 that can be read two ways are read.
///
/// `varga readings` runs them side by side; papers/varga/README.md says what was taken and why.
struct MNISTReading: Sendable, Hashable {
  /// The name that reports give it.
  let name: String
  /// Adam's learning rate.
  var learningRate = 0.001
  /// How gradient penalties and their weights are read.
  var penalties = PenaltyReading()

  /// The learning rate of 0.1 that B.1 states, at which every run stays at chance.
  static let asWritten = MNISTReading(name: "as written", learningRate: 0.1)

  /// Adam's own default, a hundredth of what is written; each weight as in the formulas of §2.1.
  static let smallerRate = MNISTReading(name: "learning rate 0.001")

  /// The code of Figure 4 taken literally on images `[batch, 28, 28, 1]`.
  ///
  /// `tf.reduce_sum(…, axis=1)` sums the squares over the 28 rows of pixels only. What is left, one
  /// value a column and example, becomes a mean in the loss: that of the examples' squared norms,
  /// divided by 28.
  static let rowSums = MNISTReading(
    name: "learning rate 0.001, λ / 28", penalties: PenaltyReading(weightFactor: 1.0 / 28))

  /// What a reader of any exhibit on MNIST must know.
  static let notes = [
    """
    The reading "\(rowSums.name)" takes the code of Figure 4 literally: its reduce_sum over axis 1 of a \
    batch of images [batch, 28, 28, 1] sums over rows of pixels only, and the mean of what is left \
    divides each gradient penalty by 28. "\(smallerRate.name)" takes λ as in the formulas of §2.1.
    """,
    """
    The paper doesn't state initializer, pixel scale or the form of weight decay; `replicate varga \
    readings` shows what the alternatives give, papers/varga/README.md what was taken.
    """,
  ]
}
