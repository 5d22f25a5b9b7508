/// How the magnitude of a change in a fixed direction is cranked up until the prediction is wrong.
///
/// The magnitudes `step`, `2 step`, … up to `maximum` are tried in turn; then the interval between
/// the last right and the first wrong one is halved `bisections` times, and its upper end counts. A
/// stretch of wrong predictions that lies between two neighbouring multiples of `step` is passed
/// over.
package struct MagnitudeSearch: Codable, Hashable, Sendable {
  /// The distance of two magnitudes that are tried.
  package var step: Double
  /// The greatest magnitude that is tried.
  package var maximum: Double
  /// How often the last interval is halved.
  package var bisections: Int

  /// Creates a search.
  package init(step: Double, maximum: Double, bisections: Int) {
    precondition(
      step > 0 && maximum >= step && bisections >= 0,
      "MagnitudeSearch: steps of \(step) up to \(maximum), \(bisections) bisections")
    self.step = step
    self.maximum = maximum
    self.bisections = bisections
  }
}
