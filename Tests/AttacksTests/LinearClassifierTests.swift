import Attacks
import Datasets
import Foundation
import Randomness
import Testing

/// Classifiers without a hidden layer, whose boundaries are planes.
@Suite struct LinearClassifierTests {
  /// z₀ − z₁ = 1.5 x₀ − 2 x₁ + 0.25 x₂ + 0.3, for images well inside [0, 1]³.
  private static let weights: [Float] = [1, -1.5, 0, -0.5, 0.5, -0.25, 0.3, 0]
  private static let difference = [1.5, -2, 0.25]
  private static let pixels: [Float] = [
    0.5, 0.5, 0.5, 0.45, 0.5, 0.4, 0.6, 0.45, 0.5, 0.4, 0.55, 0.6,
  ]
  private static let labels: [UInt16] = [0, 0, 0, 1]
  private let set = KnownClassifier.images(
    Self.pixels, width: 3, labels: Self.labels, classes: 2)

  /// |z₀ − z₁| of each image.
  private let margins = (0..<4).map { example in
    abs(
      zip(difference, pixels[example * 3..<example * 3 + 3]).reduce(0.3) {
        $0 + $1.0 * Double($1.1)
      })
  }

  private func classifier() throws -> AttackedClassifier {
    try KnownClassifier.perceptron(widths: [3, 2], weights: Self.weights)
  }

  /// ε = margin / ‖Δw‖₁; the search stops within 2⁻¹² of a gray level above it.
  @Test func fgsmFindsTheExactAmplitude() throws {
    let foolings = try classifier().foolings(.hoffmanFGSM, on: set, seed: 1)
    for (fooling, margin) in zip(foolings, margins) {
      let exact = margin / 3.75
      // 1e-6: the logits are Floats of order 1.
      #expect(fooling.magnitude > exact - 1e-6 && fooling.magnitude < exact + 2e-6)
      #expect(abs(fooling.distance - fooling.magnitude * 3.squareRoot()) < 1e-6)
    }
  }

  /// As many steps as it takes to reach FGSM's ε, each of 1/255 in every pixel.
  @Test func pgdTakesTheLeastNumberOfSteps() throws {
    let foolings = try classifier().foolings(
      .hoffmanProjectedGradientDescent, on: set, seed: 1)
    for (fooling, margin) in zip(foolings, margins) {
      let steps = (margin / 3.75 * 255).rounded(.up)
      #expect(fooling.magnitude == steps)
      // 1e-6: each pixel is rounded at each step.
      #expect(abs(fooling.distance - steps / 255 * 3.squareRoot()) < 1e-6)
    }
  }

  @Test func pgdIsHeldWithinItsBound() throws {
    let bound = margins[1] / 3.75
    for (factor, isFooled) in [(0.98, false), (1.02, true)] {
      let attack = Attack.projectedGradientDescent(
        ProjectedGradientDescent(step: 1.0 / 255, bound: factor * bound, iterations: 100))
      let fooling = try classifier().foolings(attack, on: set, seed: 1)[1]
      #expect(fooling.distance.isFinite == isFooled)
    }
  }

  /// margin / ‖Δw‖₂, never less, and at most what one step of Adam moves the image across the
  /// boundary: 0.005 · ½ in each of three pixels.
  @Test func carliniWagnerFindsTheDistanceToThePlane() throws {
    let distances = try classifier().foolingDistances(.hoffmanCarliniWagner, on: set, seed: 1)
    let norm = Self.difference.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for (distance, margin) in zip(distances, margins) {
      #expect(distance > margin / norm - 1e-6 && distance < margin / norm + 0.0044)
    }
  }

  /// Along a direction u the boundary is at −margin / (Δw · u), unless that is negative or outside
  /// of [0, 1]³.
  @Test func whiteNoiseFollowsItsDirectionToTheBoundary() throws {
    let count = 40
    let set = KnownClassifier.images(
      (0..<count).flatMap { _ in Self.pixels.prefix(3) }, width: 3,
      labels: [UInt16](repeating: 0, count: count), classes: 2)
    let attack = Attack.whiteNoise(MagnitudeSearch(step: 0.05, maximum: 0.4, bisections: 12))
    let foolings = try classifier().foolings(attack, on: set, seed: 7)
    var found = 0
    for (example, fooling) in foolings.enumerated() {
      var stream = RandomStream(seed: 7, name: "white noise", index: UInt64(example))
      var direction = [Float](repeating: 0, count: 3)
      direction.withUnsafeMutableBufferPointer { stream.unitVector(into: $0) }
      let slope = zip(Self.difference, direction).reduce(0) { $0 + $1.0 * Double($1.1) }
      let exact = slope < 0 ? -margins[0] / slope : .infinity
      guard exact < 0.4 else {
        #expect(fooling.distance == .infinity)
        continue
      }
      found += 1
      // 0.05 / 2¹² is the search's resolution, 1e-6 / |slope| the logits'.
      #expect(fooling.magnitude > exact - 2e-6 && fooling.magnitude < exact + 2e-5)
      #expect(abs(fooling.distance - fooling.magnitude) < 1e-6)
    }
    #expect(found > 5)
  }

  /// Of three classes the closest counts: min |z_y − z_i| / ‖w_y − w_i‖₂ over i ≠ y.
  @Test func carliniWagnerChoosesTheClosestClass() throws {
    let weights: [Float] = [2, 0, -1, 2, -1, -2, 0.2, 0.1, 0]
    let set = KnownClassifier.images(
      [0.7, 0.4, 0.35, 0.6, 0.2, 0.4], width: 2, labels: [0, 1, 1], classes: 3)
    let distances = try KnownClassifier.perceptron(widths: [2, 3], weights: weights)
      .foolingDistances(.hoffmanCarliniWagner, on: set, seed: 1)
    // Class 0 against 1: 3 x₀ − 2 x₁ + 0.1 = 0; 1 against 2: 4 x₁ + 0.1 = 0; 0 against 2: 3 x₀ + 2
    // x₁ + 0.2 = 0.
    let exact = [1.4, 0.05, 0.1].map { $0 / 13.squareRoot() }
    for (distance, exact) in zip(distances, exact) {
      #expect(distance > exact - 1e-6 && distance < exact + 0.0036)
    }
  }
}
