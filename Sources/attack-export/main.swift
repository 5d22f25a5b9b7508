import Attacks
import Datasets
import Foundation
import Networks
import Regularizers
import Training

// Trains a short LeNet′ on MNIST, attacks it, and writes weights, images and distances into a folder, for
// Scripts/attack-opinion.py to attack the same network by other code:
//
//   attack-export FOLDER [ITERATIONS] [EXAMPLES] [ATTACKS]
//
// ATTACKS are names with commas between them, all four without it. The norms of the images' Jacobians are for
// Scripts/tie-conventions.

let arguments = CommandLine.arguments
guard (2...5).contains(arguments.count),
  let iterations = Int(arguments.count > 2 ? arguments[2] : "2000"),
  let count = Int(arguments.count > 3 ? arguments[3] : "1000"), iterations > 0, count > 0
else {
  FileHandle.standardError.write(
    Data("usage: attack-export FOLDER [ITERATIONS] [EXAMPLES] [ATTACKS]\n".utf8))
  exit(64)
}
let chosen = arguments.count > 4 ? arguments[4].split(separator: ",").map(String.init) : nil
let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)

/// Hoffman's LeNet′ with weight decay, for so few iterations.
func shortRun(_ library: DataLibrary, iterations: Int) throws -> Run {
  Run(
    data: .wholeMNIST, dataDigest: try library.digest(of: .wholeMNIST),
    preprocessing: .standardized(mean: 0.1307, deviation: 0.3081),
    network: .leNet5(activation: .hyperbolicTangent, dropoutRate: 0.5),
    initializer: .xavierUniform, loss: .softmaxCrossEntropy,
    weightDecay: WeightDecay(
      coefficient: 0.0005, convention: .halfSquaredNorm, appliesToBiases: true),
    optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false),
    iterations: iterations, batch: 100, seed: 1)
}

let library = DataLibrary(folders: .standard(option: nil))
let run = try shortRun(library, iterations: iterations)
let split = try library.load(run.data)
guard case .finished(let outcome) = try Trainer(run, split: split).train(),
  case .bytes(let pixels) = split.test.features, case .classes(let labels, _) = split.test.targets
else { exit(70) }
print("test accuracy \(outcome.metrics["testAccuracy"] ?? .nan) %")

let set = split.test.subset(Array(0..<min(count, split.test.count)), name: "attacked")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
try outcome.weights.write(to: folder.appending(path: "weights.f32"))
try Data(pixels.prefix(set.count * 784)).write(to: folder.appending(path: "images.u8"))
try Data(labels.prefix(set.count).map { UInt8($0) }).write(to: folder.appending(path: "labels.u8"))

let norms = try JacobianNorms(run, weights: outcome.weights).norms(of: set)
try JSONEncoder().encode(norms).write(to: folder.appending(path: "norms.json"))

let classifier = try AttackedClassifier(run, weights: outcome.weights)
let attacks: [(name: String, attack: Attack)] = [
  ("white noise", .hoffmanWhiteNoise), ("fgsm", .hoffmanFGSM),
  ("pgd", .hoffmanProjectedGradientDescent), ("cw", .hoffmanCarliniWagner),
]
var distances: [String: [Double]] = [:]
for (name, attack) in attacks where chosen?.contains(name) ?? true {
  // A number that JSON can hold for infinity.
  distances[name] = classifier.foolingDistances(attack, on: set, seed: 1).map {
    $0.isFinite ? $0 : -1
  }
  print("attacked by \(name)")
}

try JSONEncoder().encode(distances).write(to: folder.appending(path: "distances.json"))
