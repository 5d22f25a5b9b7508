import Attacks
import Datasets
import Foundation
import Networks
import Randomness
import Testing
import Training

/// What holds for every attack.
@Suite struct AttackTests {
  @Test(arguments: Attack.hoffman)
  func anExampleThatIsWrongAlreadyIsAtDistanceZero(attack: Attack) throws {
    let set = KnownClassifier.images([0.25, 0.75], width: 2, labels: [1], classes: 2)
    let classifier = try KnownClassifier.perceptron(widths: [2, 2], weights: [1, 0, 0, 0, 0, 0])
    let fooling = classifier.foolings(attack, on: set, seed: 1)
    #expect(fooling.map(\.distance) == [0] && fooling[0].magnitude == 0)
    #expect(fooling[0].image == [0.25, 0.75])
  }

  /// The boundary x₀ = −1 is outside of what cropping leaves.
  @Test(arguments: Attack.hoffman)
  func anExampleThatIsNeverFooledIsInfinitelyFar(attack: Attack) throws {
    let set = KnownClassifier.images([0.25, 0.75], width: 2, labels: [0], classes: 2)
    let classifier = try KnownClassifier.perceptron(widths: [2, 2], weights: [1, 0, 0, 0, 1, 0])
    let fooling = classifier.foolings(attack, on: set, seed: 1)
    #expect(fooling.map(\.distance) == [.infinity] && fooling[0].magnitude == .infinity)
    #expect(fooling[0].image == nil)
  }

  /// Saturated logits: the softmax of the class is 1 in Float, and its own gradient would lose the
  /// class's part, by which x₁ is moved.
  @Test func fgsmKnowsTheSignWhereTheSoftmaxRoundsToOne() throws {
    let set = KnownClassifier.images([0.5, 0.5], width: 2, labels: [0], classes: 2)
    let classifier = try KnownClassifier.perceptron(
      widths: [2, 2], weights: [10, 100, -10, 0, 0, 12])
    let fooling = classifier.foolings(.hoffmanFGSM, on: set, seed: 1)[0]
    // z₀ − z₁ = 20 x₀ + 100 x₁ − 12 = 48 at the image, and 120 ε less along the sign.
    #expect(abs(fooling.magnitude - 0.4) < 2e-6)
  }

  @Test(arguments: Attack.hoffman)
  func theFoolingImageFoolsAndIsAsFarAsSaid(attack: Attack) throws {
    let (classifier, set) = try Self.random(count: 12)
    for (example, fooling) in classifier.foolings(quick(attack), on: set, seed: 3).enumerated() {
      guard let image = fooling.image, fooling.distance > 0,
        case .floats(let pixels) = set.features, case .classes(let labels, _) = set.targets
      else { continue }
      #expect(image.allSatisfy { (0...1).contains($0) })
      let squares = zip(image, pixels[example * 64..<example * 64 + 64]).reduce(0) {
        $0 + (Double($1.0) - Double($1.1)) * (Double($1.0) - Double($1.1))
      }
      #expect(abs(squares.squareRoot() - fooling.distance) < 1e-12)
      let again = KnownClassifier.images(image, width: 64, labels: [labels[example]], classes: 10)
      #expect(classifier.foolingDistances(attack, on: again, seed: 3) == [0])
    }
  }

  /// The same bits for an example whatever shares its batch, and wherever in the batch it lies.
  @Test(arguments: Attack.hoffman)
  func resultsDoNotDependOnTheBatch(attack: Attack) throws {
    let (classifier, set) = try Self.random(count: 150)
    let all = classifier.foolings(quick(attack), on: set, seed: 3)
    #expect(all.contains { $0.distance > 0 && $0.distance.isFinite })
    let first = set.subset(Array(0..<37), name: "first")
    #expect(classifier.foolings(quick(attack), on: first, seed: 3) == Array(all.prefix(37)))
    // A direction of white noise belongs to a place in the set.
    if case .whiteNoise = attack { return }
    let order = Array((0..<150).reversed())
    let reversed = classifier.foolings(
      quick(attack), on: set.subset(order, name: "reversed"), seed: 3)
    #expect(reversed == order.map { all[$0] })
  }

  @Test func onlyWhiteNoiseDependsOnTheSeed() throws {
    let (classifier, set) = try Self.random(count: 20)
    for attack in Attack.hoffman.map(quick) {
      let (one, two) = (1 as UInt64, 2 as UInt64)
      let isEqual =
        classifier.foolings(attack, on: set, seed: one)
        == classifier.foolings(attack, on: set, seed: two)
      if case .whiteNoise = attack { #expect(!isEqual) } else { #expect(isEqual) }
    }
  }

  /// They are part of measurements' keys.
  @Test func theJSONOfTheAttacksStays() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let texts = try Attack.hoffman.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    #expect(
      texts == [
        #"{"whiteNoise":{"_0":{"bisections":12,"maximum":100,"step":0.1}}}"#,
        #"{"fgsm":{"_0":{"bisections":12,"maximum":1,"step":0.00392156862745098}}}"#,
        #"{"projectedGradientDescent":{"_0":{"bound":0.12549019607843137,"iterations":255,"#
          + #""step":0.00392156862745098}}}"#,
        #"{"carliniWagner":{"_0":{"abortsEarly":true,"firstWeight":0.01,"learningRate":0.005,"#
          + #""searches":10,"steps":1000}}}"#,
      ])
  }

  /// The attack, shorter where it is long.
  private func quick(_ attack: Attack) -> Attack {
    guard case .carliniWagner(var settings) = attack else { return attack }
    settings.steps = 50
    settings.learningRate = 0.05
    return .carliniWagner(settings)
  }

  /// A random network on random images, with the classes that it gives most of them.
  private static func random(count: Int) throws -> (AttackedClassifier, ExampleSet) {
    var stream = RandomStream(seed: 5, name: "attacked")
    let widths = [64, 30, 10]
    let weights = (0..<64 * 30 + 30 + 30 * 10 + 10).map { _ in Float(stream.nextNormal() * 0.4) }
    let pixels = (0..<count * 64).map { _ in Float(stream.nextUniform()) }
    let classifier = try KnownClassifier.perceptron(widths: widths, weights: weights)
    // The label that isn't at distance 0 is the network's own; every tenth keeps a wrong one.
    let own = (UInt16(0)..<10).map { label in
      classifier.foolingDistances(
        .projectedGradientDescent(.init(step: 0.1, bound: 1, iterations: 1)),
        on: KnownClassifier.images(
          pixels, width: 64, labels: [UInt16](repeating: label, count: count), classes: 10),
        seed: 1)
    }
    let labels = (0..<count).map { example in
      UInt16(example.isMultiple(of: 10) ? 0 : (0..<10).first { own[$0][example] > 0 } ?? 0)
    }
    return (
      classifier, KnownClassifier.images(pixels, width: 64, labels: labels, classes: 10)
    )
  }
}
