extension Sample {
  /// The standard deviation that two samples share, weighted by their degrees of freedom.
  ///
  ///     s² = ((n₁ − 1)·sd₁² + (n₂ − 1)·sd₂²) / (n₁ + n₂ − 2)
  ///
  /// A single measurement adds nothing to it. Nil where a spread or a number isn't known, or both
  /// are single.
  static func pooledDeviation(_ first: Sample, _ second: Sample) -> Double? {
    var (squares, degrees) = (0.0, 0.0)
    for sample in [first, second] {
      guard let count = sample.count, count > 0 else { return nil }
      if count == 1 { continue }
      guard let deviation = sample.standardDeviation else { return nil }
      squares += Double(count - 1) * deviation * deviation
      degrees += Double(count - 1)
    }
    return degrees > 0 ? (squares / degrees).squareRoot() : nil
  }
}
