import Attacks
import Datasets
import Foundation
import Networks
import Testing
import Training

/// A trained LeNet′ and what `Scripts/fixtures/attacks.py` finds for it in Float64.
@Suite struct LeNetFixtureTests {
  private struct Fixture: Decodable {
    let weights: Data
    let scales: [Float]
    let images: Data
    let labels: [UInt16]
    let distances: Distances

    struct Distances: Decodable {
      let fgsm: [Double]
      let pgd: [Double]
      let pgdSteps: [Double]
      let cw: [Double]
    }
  }

  private let fixture: Fixture
  private let classifier: AttackedClassifier
  private let set: ExampleSet

  init() throws {
    let url = try #require(
      Bundle.module.url(
        forResource: "attacks", withExtension: "json", subdirectory: "Fixtures"))
    fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
    let network = Network.leNet5(activation: .hyperbolicTangent, dropoutRate: 0)
    var weights: [Float] = []
    for (parameter, scale) in zip(network.architecture.parameters, fixture.scales) {
      let bytes = fixture.weights.dropFirst(weights.count).prefix(parameter.count)
      weights += bytes.map { Float(Int8(bitPattern: $0)) * scale }
    }
    let run = Run(
      data: .wholeMNIST, dataDigest: "of this test",
      preprocessing: .standardized(mean: 0.1307, deviation: 0.3081), network: network,
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .adam(learningRate: 0.01), iterations: 1, batch: nil, seed: 1)
    classifier = try AttackedClassifier(run, weights: WeightsData.encoded(weights))
    set = ExampleSet(
      name: "fixture", featureShape: [1, 28, 28], features: .bytes([UInt8](fixture.images)),
      targets: .classes(fixture.labels, count: 10))
  }

  /// 1e-3: the search's last interval is 2⁻¹² of a gray level; a pixel whose gradient is 0 but for
  /// rounding may have the other sign in Float.
  @Test func fgsm() {
    let distances = classifier.foolingDistances(.hoffmanFGSM, on: set, seed: 1)
    for (distance, expected) in zip(distances, fixture.distances.fgsm) {
      #expect(abs(distance / expected - 1) < 1e-3)
    }
  }

  /// 1e-2: signs of small gradients differ between Float and Double more often on the way; one step
  /// in twenty is 5e-2.
  @Test func projectedGradientDescent() {
    let foolings = classifier.foolings(.hoffmanProjectedGradientDescent, on: set, seed: 1)
    #expect(foolings.map(\.magnitude) == fixture.distances.pgdSteps)
    for (fooling, expected) in zip(foolings, fixture.distances.pgd) {
      #expect(abs(fooling.distance / expected - 1) < 1e-2)
    }
  }

  /// 2e-2: hundreds of steps of Adam amplify differences of rounding, and the search for c has ten
  /// halvings.
  @Test func carliniWagner() {
    let attack = Attack.carliniWagner(
      CarliniWagner(
        learningRate: 0.005, firstWeight: 0.01, searches: 10, steps: 400, abortsEarly: true))
    let distances = classifier.foolingDistances(attack, on: set, seed: 1)
    for (distance, expected) in zip(distances, fixture.distances.cw) {
      #expect(abs(distance / expected - 1) < 2e-2)
    }
  }
}
