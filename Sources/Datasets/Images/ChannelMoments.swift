/// The mean and the standard deviation of each channel over all pixels and examples of a set, as a
/// network takes them: bytes as value / 255.
///
/// A set whose examples aren't images is one channel. The deviation's sum is divided by the number
/// of values. For bytes the sums are whole numbers, so nothing is rounded before the last step.
package struct ChannelMoments: Hashable, Sendable {
  /// One mean a channel.
  package let means: [Double]
  /// One deviation a channel.
  package let deviations: [Double]

  /// The moments of a set that is in memory and not empty; nil for another.
  package init?(of set: ExampleSet) {
    guard set.count > 0 else { return nil }
    let channels = set.featureShape.count == 3 ? set.featureShape[0] : 1
    let pixels = set.featureCount / channels
    let count = Double(set.count * pixels)
    var sums: [(first: Double, second: Double)]
    switch set.features {
    case .bytes(let values):
      let whole = Self.sums(values, channels: channels, pixels: pixels) { UInt64($0) }
      sums = whole.map { (Double($0.first) / 255, Double($0.second) / (255 * 255)) }
    case .floats(let values):
      sums = Self.sums(values, channels: channels, pixels: pixels) { Double($0) }
    case .streamed: return nil
    }
    means = sums.map { $0.first / count }
    deviations = zip(sums, means).map { max($0.second / count - $1 * $1, 0).squareRoot() }
  }

  /// The sums of the values and of their squares, one pair a channel.
  private static func sums<Value, Sum: Numeric>(
    _ values: [Value], channels: Int, pixels: Int, _ convert: (Value) -> Sum
  ) -> [(first: Sum, second: Sum)] {
    var sums = [(first: Sum, second: Sum)](repeating: (0, 0), count: channels)
    for (place, value) in values.enumerated() {
      let number = convert(value)
      let channel = place / pixels % channels
      sums[channel].first += number
      sums[channel].second += number * number
    }
    return sums
  }
}
