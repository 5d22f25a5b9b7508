import Reports

extension PublishedCell {
  /// The printed number as a sample.
  package var sample: Sample {
    Sample(mean: mean, standardDeviation: standardDeviation, count: n)
  }
}
