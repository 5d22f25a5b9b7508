import Datasets
import Randomness

/// Decision cells around images drawn at random, each on a random plane of its own.
///
/// Images and planes depend on the seed here alone, so that networks of any kind and seed are
/// compared on the same ones.
package struct DecisionCells: Codable, Hashable, Sendable {
  /// Where the images are taken from.
  package enum Part: String, Codable, Hashable, Sendable {
    /// The examples that the network was trained on.
    case training
    /// Those that it wasn't.
    case test
  }

  /// Where the images are taken from.
  package var part: Part
  /// How many images are drawn, without repetition.
  package var images: Int
  /// The seed of the draws.
  package var seed: UInt64

  /// Cells around `images` images of `part`.
  package init(_ part: Part, images: Int, seed: UInt64) {
    precondition(images > 0, "DecisionCells: at least one image is needed, got \(images)")
    self.part = part
    self.images = images
    self.seed = seed
  }

  /// The places of the drawn images in their set.
  package func places(in set: ExampleSet) -> [Int] {
    var stream = RandomStream(seed: seed, name: "decision cells, \(part.rawValue) images")
    return stream.sample(min(images, set.count), of: set.count)
  }

  /// The plane through the image that was drawn `number`-th; pixels of bytes are divided by 255.
  package func plane(_ number: Int, in set: ExampleSet) -> DecisionPlane {
    var stream = RandomStream(
      seed: seed, name: "decision cells, \(part.rawValue) planes", index: UInt64(number))
    return .random(through: set.pixels(of: places(in: set)[number]), from: &stream)
  }

  /// The part of a data set that the images are taken from.
  package func set(of split: DataSplit) -> ExampleSet {
    switch part {
    case .training: split.training
    case .test: split.test
    }
  }
}

extension ExampleSet {
  /// An example's features as the network's preprocessing takes them.
  package func pixels(of index: Int) -> [Float] {
    let places = index * featureCount..<(index + 1) * featureCount
    switch features {
    case .bytes(let values): return values[places].map { Float($0) / 255 }
    case .floats(let values): return Array(values[places])
    case .streamed: preconditionFailure("DecisionCells: the images of \(name) aren't in memory")
    }
  }
}
