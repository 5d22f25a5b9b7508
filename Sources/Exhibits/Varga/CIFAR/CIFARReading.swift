/// How the sentences of Varga, Csiszárik, Zombori 2018 on CIFAR that can be read two ways are read.
struct CIFARReading: Sendable, Hashable {
  /// The name that reports give it.
  let name: String
  /// How gradient penalties and their weights are read.
  var penalties = PenaltyReading()
  /// The coefficient of weight decay where a cell has it.
  var weightDecay = 0.003

  /// The weights λ as in the formulas of §2.1, the weight decay of Table 1 and B.2.
  static let asWritten = CIFARReading(name: "as written")

  /// The weight decay that C.1 has for CIFAR-10.
  static let smallerDecay = CIFARReading(name: "weight decay 0.0005 (C.1)", weightDecay: 0.0005)

  /// The code of Figure 4 taken literally on images `[batch, 32, 32, 3]`.
  ///
  /// Its sum over axis 1 is over rows of pixels; the mean of what is left, one value a column and channel,
  /// divides each gradient penalty by 32 · 3: see ``MNISTReading/rowSums``, which the MNIST tables bear out.
  static let rowSums = CIFARReading(
    name: "λ / 96", penalties: PenaltyReading(weightFactor: 1.0 / 96))
}
