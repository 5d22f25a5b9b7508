/// Memory for scalars that starts on a cache line, zero at first, and frees itself.
package final class AlignedBuffer<Scalar: KernelScalar> {
  /// The first scalar; valid as long as the buffer lives.
  package let pointer: UnsafeMutablePointer<Scalar>

  /// The number of scalars asked for.
  package let count: Int

  /// `count` rounded up to a multiple of `lanes`, and at least one register.
  package let capacity: Int

  /// Allocates room for `count` scalars on a 64-byte boundary and sets the whole capacity to zero.
  package init(count: Int) {
    precondition(count >= 0, "AlignedBuffer: a count of \(count) is negative")
    self.count = count
    capacity = max(lanes, (count + lanes - 1) / lanes * lanes)
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Scalar>.stride, alignment: 64)
    pointer = memory.initializeMemory(as: Scalar.self, repeating: 0, count: capacity)
  }

  deinit {
    UnsafeMutableRawPointer(pointer).deallocate()
  }
}
