import Randomness
import Testing

@Suite struct RandomStreamFillTests {
  typealias Fill = (inout RandomStream, UnsafeMutableBufferPointer<Float>) -> Void

  /// What `fill` writes into `count` values of a fresh stream.
  private func filled(
    _ count: Int, seed: UInt64 = 1, name: String = "fill", _ fill: Fill
  ) -> [Float] {
    var stream = RandomStream(seed: seed, name: name)
    // Not a number: a value left unwritten shows.
    var values = [Float](repeating: .nan, count: count)
    values.withUnsafeMutableBufferPointer { fill(&stream, $0) }
    return values
  }

  /// Word `position` of a fill: groups of 16 blocks, word by word.
  private func word(_ position: Int, seed: UInt64 = 1, name: String = "fill") -> UInt32 {
    let block = UInt64(position / 64 * 16 + position % 16)
    let stream = RandomStream.hash(name)
    let words = Philox4x32.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32),
        UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)),
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    return words[position % 64 / 16]
  }

  @Test(arguments: [0, 1, 15, 16, 17, 63, 64, 65, 127, 128, 1000])
  func normalsAreThoseOfTheScalarDefinition(count: Int) {
    let values = filled(count) { $0.normals(into: $1) }
    let expected = (0..<count).map { position in
      let isSine = position / 16 % 2 == 1
      let first = isSine ? position - 16 : position
      let pair = BoxMuller.pair(word(first), word(first + 16))
      return Float(isSine ? pair.sine : pair.cosine)
    }
    #expect(values == expected)
  }

  @Test(arguments: [0, 1, 15, 16, 17, 63, 64, 65, 1000])
  func uniformsAreThoseOfTheScalarDefinition(count: Int) {
    let values = filled(count) { $0.uniforms(into: $1) }
    #expect(values == (0..<count).map { (Float(word($0) >> 9) + 0.5) * 0x1p-23 })
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func theFirstNormalsAreTheseOnEveryMachine() {
    // Recorded from this definition: a change of any bit is a change of every result.
    let values = filled(4, seed: 42, name: "golden") { $0.normals(into: $1) }
    #expect(values.map(\.bitPattern) == [0xBF82_2837, 0xBF21_DF37, 0x3D21_108E, 0xBF52_C745])
  }

  @Test func normalsHaveTheirMoments() {
    expectNormalMoments(filled(100_000) { $0.normals(into: $1) }.map { Double($0) })
  }

  @Test func successiveFillsAreUncorrelated() {
    var stream = RandomStream(seed: 2, name: "successive")
    var first = [Float](repeating: 0, count: 10_000)
    var second = first
    first.withUnsafeMutableBufferPointer { stream.normals(into: $0) }
    second.withUnsafeMutableBufferPointer { stream.normals(into: $0) }
    // The mean product of independent standard normals has standard error 1/√n; five of them.
    let product = zip(first, second).reduce(0) { $0 + Double($1.0) * Double($1.1) } / 10_000
    #expect(abs(product) < 5 / 100)
  }

  @Test func aFillAfterScalarDrawsStartsAtAFreshBlock() {
    var stream = RandomStream(seed: 1, name: "fill")
    _ = stream.nextUInt32()
    var values = [Float](repeating: .nan, count: 64)
    values.withUnsafeMutableBufferPointer { stream.uniforms(into: $0) }
    let fromTheStart = filled(64) { $0.uniforms(into: $1) }
    // One block later: lane by lane, the rows of 16 are shifted by one.
    #expect(Array(values[0..<15]) == Array(fromTheStart[1..<16]))
  }

  @Test(arguments: [0.1, 0.5, 0.8, 1.0], [(50, 56), (64, 64), (1, 16), (17, 24)])
  func dropoutMaskKeepsItsShare(keepProbability: Double, batch: (examples: Int, padded: Int)) {
    let features = 500
    let values = filled(features * batch.padded) {
      $0.dropoutMask(
        into: $1, keepProbability: keepProbability, examples: batch.examples,
        paddedBatch: batch.padded)
    }
    var kept = 0
    for (position, value) in values.enumerated() {
      if position % batch.padded >= batch.examples {
        #expect(value == 0)
      } else if value != 0 {
        #expect(value == Float(1 / keepProbability))
        kept += 1
      }
    }
    // Binomial: five deviations of √(n·p·(1 − p)).
    let count = Double(features * batch.examples)
    let deviation = (count * keepProbability * (1 - keepProbability)).squareRoot()
    #expect(abs(Double(kept) - count * keepProbability) <= 5 * deviation)
  }

  @Test func dropoutMasksOfDifferentIterationsDiffer() {
    func mask(_ index: UInt64) -> [Float] {
      var stream = RandomStream(seed: 1, name: "dropout", index: index)
      var values = [Float](repeating: .nan, count: 5600)
      values.withUnsafeMutableBufferPointer {
        stream.dropoutMask(into: $0, keepProbability: 0.5, examples: 50, paddedBatch: 56)
      }
      return values
    }
    #expect(mask(3) == mask(3))
    // Agreement is binomial with p = ½ over 5000 valid values: mean 2500, five deviations of 35.4.
    let (first, second) = (mask(3), mask(4))
    let agreement = (0..<5600).count { $0 % 56 < 50 && first[$0] == second[$0] }
    #expect(abs(agreement - 2500) < 177)
  }

  @Test(arguments: [(1, 16), (13, 16), (17, 24), (50, 56)])
  func directionsAreUnitVectors(batch: (examples: Int, padded: Int)) {
    let classes = 10
    let values = filled(classes * batch.padded) {
      $0.unitDirections(into: $1, examples: batch.examples, paddedBatch: batch.padded)
    }
    for lane in 0..<batch.padded {
      let vector = (0..<classes).map { Double(values[$0 * batch.padded + lane]) }
      let square = vector.reduce(0) { $0 + $1 * $1 }
      // Roundings to Float, each of at most 2⁻²⁴ of its value, change the square by 2⁻²³ at most.
      #expect(abs(square - (lane < batch.examples ? 1 : 0)) <= 0x1p-23)
    }
  }

  @Test func directionsAreIsotropic() {
    let (classes, count) = (3, 16_000)
    let values = filled(classes * count) {
      $0.unitDirections(into: $1, examples: count, paddedBatch: count)
    }
    // A coordinate has mean 0 and mean square 1/3; its square has variance 4/45. Five errors.
    for row in 0..<classes {
      let coordinates = values[row * count..<(row + 1) * count].map { Double($0) }
      let mean = coordinates.reduce(0, +) / Double(count)
      let square = coordinates.reduce(0) { $0 + $1 * $1 } / Double(count)
      #expect(abs(mean) < 5 * (1.0 / 3 / Double(count)).squareRoot())
      #expect(abs(square - 1.0 / 3) < 5 * (4.0 / 45 / Double(count)).squareRoot())
    }
  }

  @Test func oneVectorHasNormOne() {
    let values = filled(10) { $0.unitVector(into: $1) }
    #expect(abs(values.reduce(0) { $0 + Double($1) * Double($1) } - 1) <= 0x1p-23)
  }
}
