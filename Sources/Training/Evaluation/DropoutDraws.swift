import Autodiff
import Randomness

/// The dropout masks of a pass that isn't training, drawn anew for each batch.
struct DropoutDraws {
  /// A mask in the graph.
  struct Mask {
    let tensor: Tensor
    let name: String
    let keepProbability: Double
  }

  private let masks: [(mask: Mask, storage: UnsafeMutableBufferPointer<Float>)]
  private let seed: UInt64
  private let examples: Int
  private let paddedBatch: Int
  private var batches: UInt64 = 0

  /// Masks of a program whose rows have `paddedBatch` lanes, `examples` of them with examples.
  init(
    _ masks: [Mask], in program: Program<Float>, seed: UInt64, examples: Int, paddedBatch: Int
  ) {
    self.masks = masks.map { ($0, program.storage(of: $0.tensor)) }
    self.seed = seed
    self.examples = examples
    self.paddedBatch = paddedBatch
  }

  /// Draws the masks of the next batch, by the seed, their names and the number of batches before.
  mutating func draw() {
    for (mask, storage) in masks {
      var stream = RandomStream(seed: seed, name: "measured." + mask.name, index: batches)
      stream.dropoutMask(
        into: storage, keepProbability: mask.keepProbability, examples: examples,
        paddedBatch: paddedBatch)
    }
    batches += 1
  }
}
