import Attacks
import Datasets
import Foundation
import Networks
import Training

/// Trains a short LeNet′ on MNIST, attacks it, and writes what other code needs to attack the same
/// network: `weights.f32`, `images.u8`, `labels.u8`, the norms of the images' Jacobians
/// (`norms.json`) and our fooling distances (`distances.json`, −1 for infinity).
///
/// For `Scripts/attack-opinion.py`, `Scripts/tie-conventions.py` and `Scripts/fixtures/attacks.py`.
package struct AttackedExport {
  /// The attacks by the names that the scripts use.
  package static let attacks: [(name: String, attack: Attack)] = [
    ("white noise", .hoffmanWhiteNoise), ("fgsm", .hoffmanFGSM),
    ("pgd", .hoffmanProjectedGradientDescent), ("cw", .hoffmanCarliniWagner),
  ]

  /// Steps of the training.
  let iterations: Int
  /// Test images that are attacked.
  let examples: Int
  /// The names of the attacks that are made.
  let chosen: [String]

  /// An export; without names every attack is made.
  package init(iterations: Int, examples: Int, attacks chosen: [String] = []) {
    precondition(iterations > 0 && examples > 0, "AttackedExport: \(iterations), \(examples)")
    self.iterations = iterations
    self.examples = examples
    self.chosen = chosen.isEmpty ? Self.attacks.map(\.name) : chosen
  }

  /// Writes the files.
  ///
  /// - Parameter tell: takes a line on each thing that is done.
  /// - Throws: `DatasetError`, `TrainingError`, and what writing files throws.
  package func write(
    to folder: URL, data: DataLibrary, tell: (String) -> Void
  ) throws {
    let run = try run(data)
    let split = try data.load(run.data)
    guard case .finished(let outcome) = try Trainer(run, split: split).train() else { return }
    tell("test accuracy \(outcome.metrics["testAccuracy"] ?? .nan) %")
    let count = min(examples, split.test.count)
    let set = split.test.subset(Array(0..<count), name: "attacked")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try outcome.weights.write(to: folder.appending(path: "weights.f32"))
    if case .bytes(let pixels) = set.features {
      try Data(pixels).write(to: folder.appending(path: "images.u8"))
    }
    if case .classes(let labels, _) = set.targets {
      try Data(labels.map { UInt8($0) }).write(to: folder.appending(path: "labels.u8"))
    }
    let norms = try JacobianNorms(run, weights: outcome.weights).norms(of: set)
    try JSONEncoder().encode(norms).write(to: folder.appending(path: "norms.json"))
    let classifier = try AttackedClassifier(run, weights: outcome.weights)
    var distances: [String: [Double]] = [:]
    for (name, attack) in Self.attacks where chosen.contains(name) {
      distances[name] = classifier.foolingDistances(attack, on: set, seed: 1).map {
        $0.isFinite ? $0 : -1
      }
      tell("attacked by \(name)")
    }
    try JSONEncoder().encode(distances).write(to: folder.appending(path: "distances.json"))
  }

  /// Hoffman's LeNet′ with weight decay, for so few iterations.
  private func run(_ data: DataLibrary) throws -> Run {
    Run(
      data: .wholeMNIST, dataDigest: try data.digest(of: .wholeMNIST),
      preprocessing: .standardized(mean: 0.1307, deviation: 0.3081),
      network: .leNet5(activation: .hyperbolicTangent, dropoutRate: 0.5),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      weightDecay: WeightDecay(
        coefficient: 0.0005, convention: .halfSquaredNorm, appliesToBiases: true),
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false),
      iterations: iterations, batch: 100, seed: 1)
  }
}
