extension SIMD16 where Scalar: KernelScalar {
  /// The polynomial of `self` with these coefficients, the constant term first, by Horner's rule
  /// with one fused multiply-add a term.
  @inline(__always)
  func polynomial(_ c0: Scalar, _ c1: Scalar, _ c2: Scalar) -> Self {
    Self(repeating: c0).fusedAddingProduct(
      self, Self(repeating: c1).fusedAddingProduct(self, Self(repeating: c2)))
  }

  @inline(__always)
  func polynomial(_ c0: Scalar, _ c1: Scalar, _ c2: Scalar, _ c3: Scalar) -> Self {
    Self(repeating: c0).fusedAddingProduct(self, polynomial(c1, c2, c3))
  }

  @inline(__always)
  func polynomial(
    _ c0: Scalar, _ c1: Scalar, _ c2: Scalar, _ c3: Scalar, _ c4: Scalar
  ) -> Self {
    Self(repeating: c0).fusedAddingProduct(self, polynomial(c1, c2, c3, c4))
  }

  @inline(__always)
  func polynomial(
    _ c0: Scalar, _ c1: Scalar, _ c2: Scalar, _ c3: Scalar, _ c4: Scalar, _ c5: Scalar
  ) -> Self {
    Self(repeating: c0).fusedAddingProduct(self, polynomial(c1, c2, c3, c4, c5))
  }

  @inline(__always)
  func polynomial(
    _ c0: Scalar, _ c1: Scalar, _ c2: Scalar, _ c3: Scalar, _ c4: Scalar, _ c5: Scalar,
    _ c6: Scalar, _ c7: Scalar, _ c8: Scalar
  ) -> Self {
    let tail = polynomial(c3, c4, c5, c6, c7, c8)
    return Self(repeating: c0).fusedAddingProduct(
      self,
      Self(repeating: c1).fusedAddingProduct(
        self, Self(repeating: c2).fusedAddingProduct(self, tail)))
  }
}
