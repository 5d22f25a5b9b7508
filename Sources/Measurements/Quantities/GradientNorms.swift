import Datasets
import Foundation
import Training

/// The squared norms that penalties on gradients are of, at the logits, at the probabilities and at
/// the loss.
///
/// ```
/// ‖J_g‖²_F = Tr G,  ‖J_f‖²_F = Tr S G S,  ‖∂L/∂x‖² = (p − y) G (p − y)ᵀ,
/// G = J_g J_gᵀ,  S = diag p − p pᵀ
/// ```
/// They are what FrobReg (and SpectReg in the mean), JacReg and DoubleBack have at each training
/// example (Varga et al. 2018, §2.3, Eq. 1 and 2): of the network as it is evaluated, or of a pass
/// under dropout, as in training.
///
/// Values: the three squares of each example. Metrics: `meanSquaredJacobianNorm`,
/// `meanSquaredProbabilityNorm`, `meanSquaredLossGradient`, their means.
struct GradientNorms: MeasuredQuantity {
  /// Whether each batch has dropout masks of its own, drawn by the run's seed.
  let isUnderDropout: Bool

  var title: String {
    "norms of gradients before and after the softmax" + (isUnderDropout ? ", under dropout" : "")
  }
  var expectedAnswers: Int { 11 * 2000 }

  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet {
    try library.load(run.data).training
  }

  func findings(in context: MeasurementContext) throws -> Findings {
    try checkFit(context)
    let set = context.examples
    guard case .classes(let labels, _) = set.targets, context.run.loss.isClassification else {
      throw MeasurementError.unfitNetwork(quantity: title, needs: "classes")
    }
    let grams = try JacobianGrams(
      context.seenRun(), weights: context.weights,
      dropoutSeed: isUnderDropout ? context.run.seed : nil)
    var norms: [SquaredGradientNorms] = []
    try context.watch.forEachPiece(of: set.count) { places in
      try grams.forEachGram(of: set.piece(places)) { gram, logits in
        norms.append(
          SquaredGradientNorms(gram: gram, logits: logits, label: Int(labels[norms.count])))
      }
    }
    let means = [norms.map(\.logits), norms.map(\.probabilities), norms.map(\.loss)].map(mean)
    return Findings(
      metrics: Dictionary(
        uniqueKeysWithValues: zip(MeasuredMetric.ofGradientNorms, means)),
      values: norms.flatMap { [$0.logits, $0.probabilities, $0.loss] }, examples: norms.count)
  }
}

/// The three squares of one example.
struct SquaredGradientNorms {
  /// ‖J_g‖²_F, of the logits.
  let logits: Double
  /// ‖J_f‖²_F, of the probabilities.
  let probabilities: Double
  /// ‖∂L/∂x‖², of the cross entropy.
  let loss: Double

  /// - Parameters:
  ///   - gram: G, `[class][class]`, symmetric.
  ///   - logits: the network's answer, `[class]`.
  ///   - label: the example's class.
  init(gram: [Double], logits: [Double], label: Int) {
    let classes = logits.count
    let greatest = logits.max() ?? 0
    let exponentials = logits.map { exp($0 - greatest) }
    let total = exponentials.reduce(0, +)
    let p = exponentials.map { $0 / total }

    /// v G vᵀ.
    func square(along vector: [Double]) -> Double {
      var sum = 0.0
      for row in 0..<classes {
        for column in 0..<classes {
          sum += vector[row] * gram[row * classes + column] * vector[column]
        }
      }
      return sum
    }
    /// e_c − p, the negative of the loss's gradient at the logits for class c.
    func towards(_ chosen: Int) -> [Double] {
      p.enumerated().map { ($0 == chosen ? 1 : 0) - $1 }
    }
    self.logits = JacobianGrams.trace(gram)
    // Row c of S is p_c (e_c − p).
    probabilities = (0..<classes).reduce(0) { $0 + p[$1] * p[$1] * square(along: towards($1)) }
    loss = square(along: towards(label))
  }
}
