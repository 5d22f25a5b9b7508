// Whole buffers of random numbers, as a training step needs them.

extension RandomStream {
  /// Fills `buffer` with independent standard normal numbers.
  package mutating func normals(into buffer: UnsafeMutableBufferPointer<Float>) {
    guard let base = buffer.baseAddress else { return }
    let count = buffer.count
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.groupSize) { spare in
      guard let group = spare.baseAddress else { return }
      forEachGroup(covering: count) { position, words in
        Self.writeNormals(of: words, into: group)
        let target = base + position
        for offset in 0..<min(Self.groupSize, count &- position) {
          target[offset] = Float(group[offset])
        }
      }
    }
  }

  /// The 64 normal numbers of a group: words of its rows 0 and 1, then 2 and 3, make a pair each.
  ///
  /// Three loops, because the square root alone does not vectorize.
  @inline(__always)
  private static func writeNormals(
    of words: UnsafePointer<UInt32>, into group: UnsafeMutablePointer<Double>
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 32) { radii in
      guard let radii = radii.baseAddress else { return }
      for pair in 0..<32 {
        radii[pair] = BoxMuller.squaredRadius(words[pair &+ (pair & 16)])
      }
      for pair in 0..<32 {
        radii[pair] = radii[pair].squareRoot()
      }
      for half in 0..<2 {
        let row = group + 32 &* half
        let angles = words + (32 &* half &+ 16)
        let radius = radii + 16 &* half
        for lane in 0..<16 {
          let direction = BoxMuller.direction(angles[lane])
          row[lane] = radius[lane] * direction.cosine
          row[lane &+ 16] = radius[lane] * direction.sine
        }
      }
    }
  }

  /// Fills `buffer` with numbers uniform on the open interval (0, 1): (k + ½)·2⁻²³.
  package mutating func uniforms(into buffer: UnsafeMutableBufferPointer<Float>) {
    guard let base = buffer.baseAddress else { return }
    let count = buffer.count
    forEachGroup(covering: count) { position, words in
      let target = base + position
      for offset in 0..<min(Self.groupSize, count &- position) {
        let bits = Int32(truncatingIfNeeded: words[offset] &>> 9)
        target[offset] = (Float(bits) + 0.5) * 0x1p-23
      }
    }
  }

  /// Fills `buffer`, stored `[features, paddedBatch]`, with standard normal numbers; padding is 0.
  ///
  /// - Parameters:
  ///   - examples: how many of each row's `paddedBatch` lanes hold examples.
  ///   - paddedBatch: the length of a row, a multiple of 8 that divides the buffer's length.
  package mutating func normals(
    into buffer: UnsafeMutableBufferPointer<Float>, examples: Int, paddedBatch: Int
  ) {
    Self.check(buffer.count, examples, paddedBatch, "normals(into:examples:paddedBatch:)")
    normals(into: buffer)
    Self.clearPadding(of: buffer, examples: examples, paddedBatch: paddedBatch)
  }

  /// Fills `buffer`, stored `[features, paddedBatch]`, with a dropout mask; padding is 0.
  ///
  /// Each value is 1 / `keepProbability` with that probability, rounded down to a multiple of 2⁻³²,
  /// else 0 (Srivastava et al. 2014, inverted: nothing changes at test time).
  ///
  /// - Parameters:
  ///   - keepProbability: in (0, 1].
  ///   - examples: how many of each row's `paddedBatch` lanes hold examples.
  ///   - paddedBatch: the length of a row, a multiple of 8 that divides the buffer's length.
  package mutating func dropoutMask(
    into buffer: UnsafeMutableBufferPointer<Float>, keepProbability: Double, examples: Int,
    paddedBatch: Int
  ) {
    Self.check(buffer.count, examples, paddedBatch, "dropoutMask(into:keepProbability:…)")
    precondition(
      keepProbability > 0 && keepProbability <= 1,
      "dropoutMask(into:keepProbability:…): \(keepProbability) is not in (0, 1]")
    guard let base = buffer.baseAddress else { return }
    let count = buffer.count
    // A word is kept when it is at most `last`: `last` + 1 of the 2³² words.
    let last = UInt32(max(1, keepProbability * 0x1p32) - 1)
    let kept = Float(1 / keepProbability).bitPattern
    forEachGroup(covering: count) { position, words in
      let target = base + position
      if position &+ Self.groupSize <= count {
        for offset in 0..<Self.groupSize {
          target[offset] = Float(bitPattern: words[offset] <= last ? kept : 0)
        }
      } else {
        for offset in 0..<(count &- position) {
          target[offset] = Float(bitPattern: words[offset] <= last ? kept : 0)
        }
      }
    }
    Self.clearPadding(of: buffer, examples: examples, paddedBatch: paddedBatch)
  }

  /// Fills `buffer`, stored `[classes, paddedBatch]`, with one uniform direction an example.
  ///
  /// Each example's vector over the classes has Euclidean norm 1 and is uniform on the sphere: a
  /// normal vector over its norm (Muller 1959). Padding is 0.
  ///
  /// - Parameters:
  ///   - examples: how many of each row's `paddedBatch` lanes hold examples.
  ///   - paddedBatch: the length of a row, a multiple of 8 that divides the buffer's length.
  package mutating func unitDirections(
    into buffer: UnsafeMutableBufferPointer<Float>, examples: Int, paddedBatch: Int
  ) {
    normals(into: buffer, examples: examples, paddedBatch: paddedBatch)
    for example in 0..<examples {
      Self.normalize(buffer, from: example, by: paddedBatch)
    }
  }

  /// Fills `buffer` with one vector uniform on the unit sphere.
  package mutating func unitVector(into buffer: UnsafeMutableBufferPointer<Float>) {
    normals(into: buffer)
    Self.normalize(buffer, from: 0, by: 1)
  }

  /// Divides the vector at `first`, `first + stride`, … by its norm, summed in order in Double.
  private static func normalize(
    _ buffer: UnsafeMutableBufferPointer<Float>, from first: Int, by stride: Int
  ) {
    var squares = 0.0
    for index in Swift.stride(from: first, to: buffer.count, by: stride) {
      squares += Double(buffer[index]) * Double(buffer[index])
    }
    let norm = squares.squareRoot()
    for index in Swift.stride(from: first, to: buffer.count, by: stride) {
      buffer[index] = Float(Double(buffer[index]) / norm)
    }
  }

  private static func clearPadding(
    of buffer: UnsafeMutableBufferPointer<Float>, examples: Int, paddedBatch: Int
  ) {
    guard examples < paddedBatch else { return }
    for row in stride(from: 0, to: buffer.count, by: paddedBatch) {
      for lane in examples..<paddedBatch {
        buffer[row &+ lane] = 0
      }
    }
  }

  private static func check(
    _ count: Int, _ examples: Int, _ paddedBatch: Int, _ operation: StaticString
  ) {
    precondition(
      paddedBatch > 0 && examples >= 0 && examples <= paddedBatch && count % paddedBatch == 0,
      "\(operation): \(count) values don't hold rows of \(paddedBatch) with \(examples) examples")
  }
}
