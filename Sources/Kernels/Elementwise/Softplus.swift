extension SIMD16 where Scalar: KernelScalar {
  /// `ln(1 + eˣ)`, within 3 units in the last place of the true value where that is a normal
  /// number.
  ///
  /// ```
  /// softplus(x) = max(x, 0) + ln(1 + u),  u = e^−|x|
  /// ```
  /// With `w = 1 + u` as rounded, `ln(1 + u) = ln w + (u − (w − 1)) / w`, which keeps small values
  /// exact. −∞ gives 0, ∞ gives ∞, NaN gives NaN; below the logarithm of the least normal number,
  /// 0.
  @inline(__always)
  func softplus() -> Self {
    let u = Scalar.exponential(of: Scalar.select(-self, whereLess: .zero, self, else: self))
    let w = 1 + u
    let logarithm = Scalar.logarithm(of: w) + (u - (w - 1)) / w
    return Scalar.select(.zero, whereLessOrEqual: self, .zero, else: self) + logarithm
  }

  /// `1 / (1 + e⁻ˣ)`, within 3 units in the last place of the true value where that is a normal
  /// number, the derivative of `softplus`.
  ///
  /// With `u = e^−|x|` it is `1 / (1 + u)` from zero on and `u / (1 + u)` below. −∞ gives 0, ∞
  /// gives 1, NaN gives NaN; below the logarithm of the least normal number, 0.
  @inline(__always)
  func sigmoid() -> Self {
    let u = Scalar.exponential(of: Scalar.select(-self, whereLess: .zero, self, else: self))
    return Scalar.select(.one, whereLessOrEqual: .zero, self, else: u) / (1 + u)
  }
}
