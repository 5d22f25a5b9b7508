// The synthetic data set SIN.
//
// Varga, Csiszárik, Zombori 2018, arXiv:1712.09936: appendix B.4 (sampling, noise, grid), section
// 4.7 (the many-plateau variant), Table 7 (noise 0.1 as written). The paper doesn't say whether the
// grid holds the ends of [−1, 1]; ours does.

import Randomness

/// `count` points x uniform on [−1, 1], y = sin(`frequency`·x) + `noise`·z with z standard normal.
///
/// Evaluation is on an even grid of `gridCount` points from −1 to 1 without noise.
package struct SineSpecification: Codable, Hashable, Sendable {
  /// A function that takes the sine's place.
  package enum Curve: String, Codable, Hashable, Sendable {
    /// x², which the program of Varga et al. had until 15 December 2017, the day it got sin(5x).
    case square
  }

  /// The number of training points (before plateaus double it).
  package var count: Int
  /// The standard deviation of the noise on the training targets.
  package var noise: Double
  /// The factor of x within the sine.
  package var frequency: Double
  /// The seed of points and noise.
  package var seed: UInt64
  /// The number of evaluation points.
  package var gridCount: Int
  /// Whether the grid leaves out its end at 1, as in the code of the paper's authors; it has it
  /// when nil.
  package var isGridHalfOpen: Bool?
  /// What takes the sine's place; nothing when nil.
  package var curve: Curve?
  /// Whether each (x, y) has a twin (x + 0.001, y), all twins after all originals (section 4.7).
  package var plateaus: Bool

  /// The paper's data; `noise` as written there is 0.1.
  package init(
    count: Int = 100, noise: Double = 0.1, frequency: Double = 5, seed: UInt64,
    gridCount: Int = 900, plateaus: Bool = false, isGridHalfOpen: Bool? = nil,
    curve: Curve? = nil
  ) {
    self.count = count
    self.noise = noise
    self.frequency = frequency
    self.seed = seed
    self.gridCount = gridCount
    self.plateaus = plateaus
    self.isGridHalfOpen = isGridHalfOpen
    self.curve = curve
  }

  func validate() throws {
    guard count >= 1, gridCount >= 2 else {
      throw DatasetError.invalidSpecification(
        "sine: \(count) points and a grid of \(gridCount); ask for at least 1 and 2")
    }
    guard noise >= 0, noise.isFinite, abs(frequency) <= 1e4 else {
      throw DatasetError.invalidSpecification(
        "sine: noise \(noise) and frequency \(frequency); noise must be finite and not negative, "
          + "|frequency| at most 10000")
    }
  }

  /// The training points and the grid; every x is rounded to Float before its y is computed.
  func split() -> DataSplit {
    var positions = RandomStream(seed: seed, name: "sine positions")
    var disturbances = RandomStream(seed: seed, name: "sine noise")
    var x: [Float] = []
    var y: [Float] = []
    for _ in 0..<count {
      let position = Float(2 * positions.nextUniform() - 1)
      x.append(position)
      y.append(Float(value(at: position) + noise * disturbances.nextNormal()))
    }
    if plateaus {
      x += x.map { Float(Double($0) + 0.001) }
      y += y
    }
    let steps = Double(isGridHalfOpen == true ? gridCount : gridCount - 1)
    let grid = (0..<gridCount).map { Float(-1 + 2 * Double($0) / steps) }
    return DataSplit(
      training: curve("sine training", x, y), validation: curve("sine validation", [], []),
      test: curve("sine grid", grid, grid.map { Float(value(at: $0)) }))
  }

  private func value(at x: Float) -> Double {
    switch curve {
    case .square: Double(x) * Double(x)
    case nil: Elementary.sineCosine(frequency * Double(x)).sine
    }
  }

  private func curve(_ name: String, _ x: [Float], _ y: [Float]) -> ExampleSet {
    ExampleSet(name: name, featureShape: [1], features: .floats(x), targets: .values(y))
  }
}
