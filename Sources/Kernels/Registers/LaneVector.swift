internal import CRegisters

/// A vector whose lanes are examples: a whole register or half of one.
///
/// Kernels that never add lanes to each other are written once for both, because how many lanes are
/// computed together then decides nothing about a lane's bits.
protocol LaneVector<Scalar>: SIMD where Scalar: KernelScalar {
  /// The vector at any address.
  static func load(_ address: UnsafePointer<Scalar>) -> Self

  /// Writes the vector at any address.
  func store(_ address: UnsafeMutablePointer<Scalar>)

  /// `self + a · b` in every lane, rounded once.
  func fusedAddingProduct(_ a: Self, _ b: Self) -> Self
}

extension SIMD16: LaneVector where Scalar: KernelScalar {
  @inline(__always)
  static func load(_ address: UnsafePointer<Scalar>) -> Self {
    Scalar.load(UnsafeRawPointer(address))
  }

  @inline(__always)
  func store(_ address: UnsafeMutablePointer<Scalar>) {
    Scalar.store(self, at: UnsafeMutableRawPointer(address))
  }
}

extension SIMD8: LaneVector where Scalar: KernelScalar {
  @inline(__always)
  static func load(_ address: UnsafePointer<Scalar>) -> Self {
    Scalar.loadHalf(UnsafeRawPointer(address))
  }

  @inline(__always)
  func store(_ address: UnsafeMutablePointer<Scalar>) {
    Scalar.store(self, at: UnsafeMutableRawPointer(address))
  }
}

extension LaneVector {
  /// `self + factor · b` in every lane, rounded once.
  @inline(__always)
  func adding(_ factor: Scalar, times b: Self) -> Self {
    fusedAddingProduct(Self(repeating: factor), b)
  }
}

extension BatchRow {
  /// Covers a row with vectors that the hardware holds in one of its registers: whole registers
  /// where they are wide, then halves, each told the octet that it starts with.
  @inline(__always)
  func forEachVector(whole: (Int) -> Void, half: (Int) -> Void) {
    Self.forEachVector(of: 0..<octets, whole: whole, half: half)
  }

  /// Covers some octets of a row in the same way.
  @inline(__always)
  static func forEachVector(of octets: Range<Int>, whole: (Int) -> Void, half: (Int) -> Void) {
    var octet = octets.lowerBound
    if hasWideRegisters {
      while octet &+ 2 <= octets.upperBound {
        whole(octet)
        octet &+= 2
      }
    }
    while octet < octets.upperBound {
      half(octet)
      octet &+= 1
    }
  }
}
