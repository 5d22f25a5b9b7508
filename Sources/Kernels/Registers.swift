/// A view of a buffer of scalars as consecutive registers.
///
/// The buffer's capacity must be a multiple of `lanes`. Loads and stores are raw, so that the same
/// memory may be seen as scalars elsewhere.
struct Registers<Scalar: KernelScalar> {
  private let base: UnsafeRawPointer

  @inline(__always)
  init(_ pointer: UnsafePointer<Scalar>) { base = UnsafeRawPointer(pointer) }

  @inline(__always)
  subscript(index: Int) -> Register<Scalar> {
    base.loadUnaligned(
      fromByteOffset: index &* MemoryLayout<Register<Scalar>>.stride, as: Register<Scalar>.self)
  }
}

/// A view of a buffer of scalars as consecutive registers that can be written.
struct MutableRegisters<Scalar: KernelScalar> {
  private let base: UnsafeMutableRawPointer

  @inline(__always)
  init(_ pointer: UnsafeMutablePointer<Scalar>) { base = UnsafeMutableRawPointer(pointer) }

  @inline(__always)
  subscript(index: Int) -> Register<Scalar> {
    get {
      base.loadUnaligned(
        fromByteOffset: index &* MemoryLayout<Register<Scalar>>.stride, as: Register<Scalar>.self)
    }
    nonmutating set {
      base.storeBytes(
        of: newValue, toByteOffset: index &* MemoryLayout<Register<Scalar>>.stride,
        as: Register<Scalar>.self)
    }
  }
}
