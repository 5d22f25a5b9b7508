import Reports

extension PublishedCell {
  /// The printed number as a sample.
  var sample: Sample {
    Sample(mean: mean, standardDeviation: standardDeviation, count: n)
  }
}
