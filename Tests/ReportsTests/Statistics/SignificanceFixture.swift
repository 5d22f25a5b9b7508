import Foundation
import Reports
import Testing

/// What `Scripts/fixtures/significance.py` wrote.
struct SignificanceFixture: Decodable {
  let equivalence: [Equivalence]
  let paired: [Paired]
  let pooled: [Pooled]
  let prediction: [Prediction]
  let families: [Family]
  let noncentral: [Noncentral]
  let telescopes: [Telescope]

  struct Equivalence: Decodable {
    let first, second: [Double]
    let margin, lowerP, upperP, p: Double
  }

  struct Paired: Decodable {
    let first, second: [Double]
    let t, p, lower, upper: Double
    let signFlipP: Double?
  }

  struct Pooled: Decodable {
    let ours, published: Summary
    let t, p: Double
  }

  /// Mean, standard deviation and number.
  struct Summary: Decodable {
    let sample: Sample

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      sample = Sample(
        mean: try container.decode(Double.self),
        standardDeviation: try container.decode(Double.self), count: try container.decode(Int.self))
    }
  }

  struct Prediction: Decodable {
    let mean, deviation, lower, upper: Double
    let n, m: Int
  }

  struct Family: Decodable {
    let p, benjaminiHochberg, holm: [Double]
  }

  struct Noncentral: Decodable {
    let t, degrees, noncentrality, lower, upper: Double
  }

  struct Telescope: Decodable {
    let counts: [Int]
    let d33: Double
  }

  static func load() throws -> SignificanceFixture {
    let url = try #require(
      Bundle.module.url(
        forResource: "significance", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(SignificanceFixture.self, from: Data(contentsOf: url))
  }
}
