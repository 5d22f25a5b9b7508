import Attacks
import Datasets
import Foundation
import Testing

/// A network of two layers in the plane, whose boundary is curved.
@Suite struct TwoLayerTests {
  /// z₀ − z₁ at a point.
  private static func margin(_ x: Double, _ y: Double) -> Double {
    tanh(4 * x + 2 * y - 2.5) - tanh(5 * x - 6 * y + 1) + 0.8
  }

  private static let weights: [Float] = [4, 2, 5, -6, -2.5, 1, 1, -1, 0, 0, 0.8, 0]

  /// The distance to the boundary by going out in all directions: nothing in common with an attack.
  private static func distance(_ x: Double, _ y: Double) -> Double {
    let sign = margin(x, y) > 0
    var closest = Double.infinity
    for direction in 0..<7200 {
      let angle = Double(direction) * .pi / 3600
      func isAcross(_ radius: Double) -> Bool {
        (margin(x + radius * cos(angle), y + radius * sin(angle)) > 0) != sign
      }
      guard
        let first = stride(from: 0.002, through: min(closest, 0.6) + 0.002, by: 0.002).first(
          where: isAcross)
      else { continue }
      var (low, high) = (first - 0.002, first)
      for _ in 0..<30 {
        let middle = (low + high) / 2
        if isAcross(middle) { high = middle } else { low = middle }
      }
      closest = min(closest, high)
    }
    return closest
  }

  @Test func carliniWagnerFindsTheClosestPointOfACurve() throws {
    let points: [Float] = [0.5, 0.5, 0.3, 0.6, 0.6, 0.7, 0.45, 0.3, 0.7, 0.35, 0.35, 0.5]
    let pairs = stride(from: 0, to: points.count, by: 2).map {
      (Double(points[$0]), Double(points[$0 + 1]))
    }
    let labels = pairs.map { UInt16(Self.margin($0, $1) > 0 ? 0 : 1) }
    #expect(Set(labels).count == 2)
    let set = KnownClassifier.images(points, width: 2, labels: labels, classes: 2)
    let distances = try KnownClassifier.perceptron(widths: [2, 2, 2], weights: Self.weights)
      .foolingDistances(.hoffmanCarliniWagner, on: set, seed: 1)
    for (distance, pair) in zip(distances, pairs) {
      let exact = Self.distance(pair.0, pair.1)
      // Never closer; at most a step of Adam, 0.0025 in each of two pixels, and 1 % of curvature
      // beyond.
      #expect(distance > exact - 1e-5 && distance < 1.01 * exact + 0.0036, "\(pair)")
    }
  }
}
