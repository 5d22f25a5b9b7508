import ArgumentParser

/// The least and the most that a number on the command line may be.
enum Bounds {
  /// Throws unless `value` lies in `range`.
  ///
  /// - Parameters:
  ///   - option: its name, such as `--seeds`.
  ///   - what: what it counts.
  static func require<Number: Comparable>(
    _ value: Number, _ option: String, in range: ClosedRange<Number>, of what: String
  ) throws {
    guard value >= range.lowerBound else {
      throw ValidationError("\(option) \(value): at least \(range.lowerBound) \(what)")
    }
    // Not a number is neither less nor more.
    guard value <= range.upperBound else {
      throw ValidationError("\(option) \(value): at most \(range.upperBound) \(what)")
    }
  }
}
