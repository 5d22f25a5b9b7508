import Datasets
import Randomness

/// Tells how far a measurement is, and asks whether it should go on.
struct MeasurementWatch {
  /// Thrown when the measurement is to end early.
  struct Stopped: Error {}

  /// Examples between two looks.
  static let piece = 256

  let shouldStop: () -> Bool
  /// Takes the share that is done, ascending to 1.
  let onProgress: (Double) -> Void

  /// Takes the share that is done.
  ///
  /// - Throws: ``Stopped`` when asked to stop.
  func look(_ share: Double) throws {
    onProgress(share)
    if shouldStop() { throw Stopped() }
  }

  /// Gives `body` the places of `count` examples, piece by piece.
  ///
  /// - Parameter size: examples in a piece.
  /// - Throws: ``Stopped`` when asked to stop, and what `body` throws.
  func forEachPiece(
    of count: Int, size: Int = piece, _ body: (Range<Int>) throws -> Void
  ) throws {
    for start in stride(from: 0, to: count, by: size) {
      if shouldStop() { throw Stopped() }
      let end = min(start + size, count)
      try body(start..<end)
      onProgress(Double(end) / Double(count))
    }
  }
}

extension ExampleSet {
  /// The places of `examples` examples, in order; all where nil or not fewer.
  ///
  /// They lie evenly over the set, ⌊i · count / examples⌋ for each i, or are drawn by `seed`,
  /// without repetition.
  package func places(_ examples: Int?, seed: UInt64?) -> [Int] {
    let chosen = min(examples ?? count, count)
    guard let seed, chosen < count else { return (0..<chosen).map { $0 * count / chosen } }
    var stream = RandomStream(seed: seed, name: "measured images")
    return stream.sample(chosen, of: count).sorted()
  }

  /// The examples at those places as a set of the same name.
  func piece(_ places: Range<Int>) -> ExampleSet { subset(Array(places), name: name) }
}
