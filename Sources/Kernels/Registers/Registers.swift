/// A view of a buffer of scalars as registers, consecutive or from any octet on.
///
/// Loads and stores are raw, so that the same memory may be seen as scalars elsewhere.
struct Registers<Scalar: KernelScalar> {
  private let base: UnsafeRawPointer

  @inline(__always)
  init(_ pointer: UnsafePointer<Scalar>) { base = UnsafeRawPointer(pointer) }

  /// The register at this index, where registers lie one after the other.
  @inline(__always)
  subscript(index: Int) -> Register<Scalar> { self[octet: index &* 2] }

  /// The register that starts with this octet of scalars.
  @inline(__always)
  subscript(octet octet: Int) -> Register<Scalar> {
    Scalar.load(base + octet &* MemoryLayout<HalfRegister<Scalar>>.stride)
  }

  /// Where an octet starts.
  @inline(__always)
  func address(octet: Int) -> UnsafePointer<Scalar> {
    (base + octet &* MemoryLayout<HalfRegister<Scalar>>.stride)
      .assumingMemoryBound(to: Scalar.self)
  }

  /// This octet of scalars.
  @inline(__always)
  func half(_ octet: Int) -> HalfRegister<Scalar> {
    Scalar.loadHalf(base + octet &* MemoryLayout<HalfRegister<Scalar>>.stride)
  }
}

/// A view of a buffer of scalars as registers that can be written.
struct MutableRegisters<Scalar: KernelScalar> {
  private let base: UnsafeMutableRawPointer

  @inline(__always)
  init(_ pointer: UnsafeMutablePointer<Scalar>) { base = UnsafeMutableRawPointer(pointer) }

  /// The register at this index, where registers lie one after the other.
  @inline(__always)
  subscript(index: Int) -> Register<Scalar> {
    get { self[octet: index &* 2] }
    nonmutating set { self[octet: index &* 2] = newValue }
  }

  /// The register that starts with this octet of scalars.
  @inline(__always)
  subscript(octet octet: Int) -> Register<Scalar> {
    get {
      Scalar.load(base + octet &* MemoryLayout<HalfRegister<Scalar>>.stride)
    }
    nonmutating set {
      Scalar.store(newValue, at: base + octet &* MemoryLayout<HalfRegister<Scalar>>.stride)
    }
  }

  /// Where an octet starts.
  @inline(__always)
  func address(octet: Int) -> UnsafeMutablePointer<Scalar> {
    (base + octet &* MemoryLayout<HalfRegister<Scalar>>.stride)
      .assumingMemoryBound(to: Scalar.self)
  }

  /// Writes one octet of scalars.
  @inline(__always)
  func setHalf(_ octet: Int, _ value: HalfRegister<Scalar>) {
    Scalar.store(value, at: base + octet &* MemoryLayout<HalfRegister<Scalar>>.stride)
  }
}
