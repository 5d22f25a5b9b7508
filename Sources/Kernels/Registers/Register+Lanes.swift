extension SIMD16 where Scalar: KernelScalar {
  /// `self + a · b` in every lane, rounded once.
  @inline(__always)
  func fusedAddingProduct(_ a: Self, _ b: Self) -> Self { Scalar.multiplyAdd(a, b, plus: self) }

  /// `self + a · b` in every lane, rounded once.
  @inline(__always)
  func fusedAddingProduct(_ a: Self, _ b: Scalar) -> Self {
    Scalar.multiplyAdd(a, Self(repeating: b), plus: self)
  }

  /// The sum of all lanes: halves of 8, 4, 2 and 1 lanes are added in this order.
  @inline(__always)
  func treeSum() -> Scalar {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  /// The bits of `treeSum()`, by a call: keeps small the loops that end in many sums, so that they
  /// unroll and what they sum stays in registers.
  @inline(never)
  func treeSumOutOfLine() -> Scalar { treeSum() }

  /// The mask of the first `valid` lanes.
  @inline(__always)
  static func mask(ofFirst valid: Int) -> SIMDMask<MaskStorage> {
    var position = Self.zero
    for lane in 0..<lanes { position[lane] = Scalar(lane) }
    return position .< Scalar(valid)
  }
}

extension SIMD8 where Scalar: KernelScalar {
  /// `self + a · b` in every lane, rounded once.
  @inline(__always)
  func fusedAddingProduct(_ a: Self, _ b: Self) -> Self { Scalar.multiplyAdd(a, b, plus: self) }
}
