/// Bringing examples that lie one after the other into rows of features.
package enum ExampleKernel {
  /// The bytes of some examples as numbers: `out[f, b] = bytes[indices[b] · features + f] / 255`,
  /// each quotient rounded once.
  ///
  /// Lanes beyond the examples are left as they are.
  ///
  /// - Parameters:
  ///   - bytes: `[examples, features]`.
  ///   - indices: the examples that are wanted, at most a row of them.
  ///   - out: `[features, batch]`.
  ///   - rowScalars: the length of a row.
  package static func copy(
    _ bytes: UnsafePointer<UInt8>, indices: UnsafeBufferPointer<Int>, features: Int,
    into out: UnsafeMutablePointer<Float>, rowScalars: Int
  ) {
    let (wholeExamples, wholeFeatures) = (indices.count & ~7, features & ~7)
    var block = InlineArray<64, Float>(repeating: 0)
    withUnsafeMutableBytes(of: &block) { scratch in
      guard let scratch = scratch.baseAddress?.assumingMemoryBound(to: Float.self) else { return }
      for example in stride(from: 0, to: wholeExamples, by: 8) {
        for feature in stride(from: 0, to: wholeFeatures, by: 8) {
          for k in 0..<8 {
            let source = bytes + (indices[example &+ k] &* features &+ feature)
            let values = UnsafeRawPointer(source).loadUnaligned(as: SIMD8<UInt8>.self)
            Float.store(
              SIMD8<Float>(values) / 255, at: scratch + k &* 8)
          }
          Float.transpose(
            scratch, from: 8, into: out + (feature &* rowScalars &+ example), to: rowScalars)
        }
      }
    }
    for (lane, index) in indices.enumerated() {
      let source = bytes + index &* features
      for feature in (lane < wholeExamples ? wholeFeatures : 0)..<features {
        out[feature &* rowScalars &+ lane] = Float(source[feature]) / 255
      }
    }
  }
}
