extension MeanComparison {
  /// The difference in standard errors; nil without a test or where the standard error is zero.
  package var t: Double? {
    guard let standardError, standardError > 0 else { return nil }
    return difference / standardError
  }

  /// The 95% confidence interval of the difference, `difference ± t(0.975, df) · standardError`;
  /// nil without a test or where it is not finite.
  package var confidenceInterval: ClosedRange<Double>? {
    estimate?.interval()
  }
}
