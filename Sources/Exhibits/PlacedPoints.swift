import Reports

/// Means with standard deviations beside each other, a place a cell.
package enum PlacedPoints {
  /// One series a place, so that no line joins what isn't a scale; the first one names them all.
  package static func series(
    _ name: String, _ samples: [Sample?], shift: Double, style: Int, role: Series.Role = .ours
  ) -> [Series] {
    var series: [Series] = []
    for (place, sample) in samples.enumerated() {
      guard let sample else { continue }
      series.append(
        Series(
          series.isEmpty ? name : "", x: [Double(place + 1) + shift], samples: [sample],
          style: style, role: role))
    }
    return series
  }
}
