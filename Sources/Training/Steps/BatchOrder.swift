import Randomness

/// The order in which steps see the examples.
package enum ExampleOrder: String, Codable, Hashable, Sendable {
  /// As the data have them, epoch after epoch: a batch that divides their number is always the same
  /// one of a few.
  case fixed
  /// A permutation an epoch of which only whole batches are taken: no batch spans two epochs, and
  /// what is left over isn't seen in that one (Keras' generator, started anew each epoch, in the
  /// code of Varga et al. 2018).
  case wholeBatches
}

/// Which examples a step sees.
///
/// Epoch after epoch is a permutation of all examples, drawn from the stream `order` of the run's
/// seed at the epoch's index; batches are consecutive pieces of that endless row. Where a batch
/// doesn't divide the examples, one batch spans two epochs, and every example is seen equally
/// often. Under ``ExampleOrder/fixed`` every epoch is in the data's own order.
package struct BatchOrder {
  private let count: Int
  /// How many examples of an epoch are taken.
  private let taken: Int
  private let batch: Int
  private let seed: UInt64
  private let isFixed: Bool
  private var epoch: Int?
  private var permutation: [Int]

  /// Batches of `batch` out of `count` examples, in the order of the run's `seed`.
  ///
  /// - Parameter order: permutations in one endless row when nil.
  package init(count: Int, batch: Int, seed: UInt64, order: ExampleOrder? = nil) {
    precondition(count > 0 && batch > 0, "BatchOrder: \(batch) of \(count) examples")
    self.count = count
    taken = order == .wholeBatches ? count / batch * batch : count
    precondition(taken > 0, "BatchOrder: no whole batch of \(batch) in \(count) examples")
    self.batch = batch
    self.seed = seed
    isFixed = order == .fixed
    permutation = Array(0..<count)
  }

  /// Writes the examples of `iteration` to `indices`, without allocating.
  package mutating func fill(_ indices: inout [Int], iteration: Int) {
    precondition(indices.count == batch, "BatchOrder: \(indices.count) places for \(batch)")
    var position = iteration * batch
    for place in 0..<batch {
      let (needed, offset) = position.quotientAndRemainder(dividingBy: taken)
      if needed != epoch, !isFixed {
        shuffle(epoch: needed)
      }
      indices[place] = permutation[offset]
      position += 1
    }
  }

  /// `RandomStream.permutation`, in place.
  private mutating func shuffle(epoch: Int) {
    var stream = RandomStream(seed: seed, name: "order", index: UInt64(epoch))
    for place in 0..<count {
      permutation[place] = place
    }
    for place in 0..<count {
      permutation.swapAt(place, place + stream.nextIndex(below: count - place))
    }
    self.epoch = epoch
  }
}
