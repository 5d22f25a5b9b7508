import Kernels

/// Memory blocks that nodes take and give back while a program is laid out.
struct BlockPool<Scalar: KernelScalar> {
  private struct Block {
    let buffer: AlignedBuffer<Scalar>
    let count: Int
    var isFree: Bool
  }

  private var blocks: [Block] = []

  /// The bytes of all blocks.
  var bytes: Int { blocks.reduce(0) { $0 + $1.count } * MemoryLayout<Scalar>.stride }

  /// The smallest free block of at least `count` scalars and at most four times as many, or a new
  /// one.
  mutating func take(_ count: Int) -> UnsafeMutablePointer<Scalar> {
    let fitting = blocks.indices.filter {
      blocks[$0].isFree && blocks[$0].count >= count && blocks[$0].count <= 4 * count
    }
    if let best = fitting.min(by: { blocks[$0].count < blocks[$1].count }) {
      blocks[best].isFree = false
      return blocks[best].buffer.pointer
    }
    let buffer = AlignedBuffer<Scalar>(count: count)
    blocks.append(Block(buffer: buffer, count: count, isFree: false))
    return buffer.pointer
  }

  /// Frees the block at `pointer`; memory that is no block of this pool is left alone.
  mutating func giveBack(_ pointer: UnsafeMutablePointer<Scalar>) {
    guard let index = blocks.firstIndex(where: { $0.buffer.pointer == pointer }) else { return }
    blocks[index].isFree = true
  }
}
