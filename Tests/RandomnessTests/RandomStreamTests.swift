import Randomness
import Testing

@Suite struct RandomStreamTests {
  @Test func hashIsFNV1a() {
    // The test vectors published with the hash (RFC 9923).
    #expect(RandomStream.hash("") == 0xCBF2_9CE4_8422_2325)
    #expect(RandomStream.hash("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(RandomStream.hash("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test func equalStreamsAgreeAndOthersDiffer() {
    func draws(_ seed: UInt64, _ name: String, _ index: UInt64) -> [UInt32] {
      var stream = RandomStream(seed: seed, name: name, index: index)
      return (0..<8).map { _ in stream.nextUInt32() }
    }
    let reference = draws(1, "dropout", 5)
    #expect(draws(1, "dropout", 5) == reference)
    #expect(draws(2, "dropout", 5) != reference)
    #expect(draws(1 + 1 << 32, "dropout", 5) != reference)
    #expect(draws(1, "shuffle", 5) != reference)
    #expect(draws(1, "dropout", 6) != reference)
  }

  @Test func orderOfExecutionDoesNotMatter() async {
    @Sendable func draw(_ index: Int) -> [Double] {
      var stream = RandomStream(seed: 9, name: "order", index: UInt64(index))
      return [stream.nextUniform(), stream.nextNormal(), Double(stream.nextIndex(below: 1000))]
    }
    let forward = (0..<64).map(draw)
    let backward = (0..<64).reversed().map(draw)
    #expect(backward.reversed() == forward)
    let parallel = await withTaskGroup(of: (Int, [Double]).self) { group in
      for index in 0..<64 {
        group.addTask { (index, draw(index)) }
      }
      return await group.reduce(into: [Int: [Double]]()) { $0[$1.0] = $1.1 }
    }
    #expect((0..<64).map { parallel[$0] } == forward)
  }

  @Test func uniformsHaveTheirMoments() {
    var stream = RandomStream(seed: 3, name: "uniform")
    let count = 100_000
    let draws = (0..<count).map { _ in stream.nextUniform() }
    #expect(draws.allSatisfy { $0 > 0 && $0 < 1 })
    // Standard errors of mean and of the mean square: √(1/12/n), √(4/45/n); five of them.
    let mean = draws.reduce(0, +) / Double(count)
    let square = draws.reduce(0) { $0 + $1 * $1 } / Double(count)
    #expect(abs(mean - 0.5) < 5 * (1.0 / 12 / Double(count)).squareRoot())
    #expect(abs(square - 1.0 / 3) < 5 * (4.0 / 45 / Double(count)).squareRoot())
  }

  @Test func normalsHaveTheirMoments() {
    var stream = RandomStream(seed: 4, name: "normal")
    let draws = (0..<100_000).map { _ in stream.nextNormal() }
    expectNormalMoments(draws)
  }

  @Test(arguments: [1, 2, 3, 7, 10, 1000])
  func indicesAreUnbiased(below bound: Int) {
    var stream = RandomStream(seed: 5, name: "index", index: UInt64(bound))
    let count = 50_000
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<count {
      counts[stream.nextIndex(below: bound)] += 1
    }
    // Pearson's χ² has mean k and variance 2k at k = bound − 1 degrees of freedom; six deviations.
    let expected = Double(count) / Double(bound)
    let statistic = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
    let freedom = Double(bound - 1)
    #expect(statistic / expected <= freedom + 6 * (2 * freedom).squareRoot())
  }

  @Test func indicesBelowThreeQuartersOfTheRangeAreUnbiased() {
    // Without rejection, a third of the values below 3·2³⁰ would come twice as often as the others.
    var stream = RandomStream(seed: 6, name: "index")
    let bound = 3 << 30
    let count = 30_000
    var residues = [0, 0, 0]
    for _ in 0..<count {
      let index = stream.nextIndex(below: bound)
      #expect(index >= 0 && index < bound)
      residues[index % 3] += 1
    }
    // Each residue is binomial with p = 1/3: five deviations of √(n·2/9).
    for residue in residues {
      #expect(
        abs(Double(residue - count / 3)) < 5 * (Double(count) * 2 / 9).squareRoot())
    }
  }

  @Test func permutationIsAPermutation() {
    var stream = RandomStream(seed: 7, name: "permutation")
    for count in [0, 1, 2, 3, 100, 2000] {
      #expect(stream.permutation(count).sorted() == Array(0..<count))
    }
  }

  @Test func permutationsOfThreeAreEquallyLikely() {
    var stream = RandomStream(seed: 8, name: "permutation")
    var counts: [[Int]: Int] = [:]
    let count = 12_000
    for _ in 0..<count {
      counts[stream.permutation(3), default: 0] += 1
    }
    #expect(counts.count == 6)
    // Binomial with p = 1/6: five deviations of √(n·5/36).
    for value in counts.values {
      #expect(abs(Double(value - count / 6)) < 5 * (Double(count) * 5 / 36).squareRoot())
    }
  }

  @Test func aLongerSampleBeginsWithTheShorter() {
    var first = RandomStream(seed: 9, name: "sample")
    var second = first
    let long = first.sample(50, of: 1000)
    #expect(Set(long).count == 50)
    #expect(Array(long[..<10]) == second.sample(10, of: 1000))
  }
}

/// Mean, variance, skewness and kurtosis within five standard errors (1, √2, √15, √96 over √n).
func expectNormalMoments(
  _ draws: [Double], sourceLocation: SourceLocation = #_sourceLocation
) {
  let count = Double(draws.count)
  func moment(_ power: Int) -> Double {
    draws.reduce(0) { sum, z in sum + (0..<power).reduce(1) { product, _ in product * z } } / count
  }
  let bound = 5 / count.squareRoot()
  #expect(abs(moment(1)) < bound, sourceLocation: sourceLocation)
  #expect(abs(moment(2) - 1) < bound * 2.0.squareRoot(), sourceLocation: sourceLocation)
  #expect(abs(moment(3)) < bound * 15.0.squareRoot(), sourceLocation: sourceLocation)
  #expect(abs(moment(4) - 3) < bound * 96.0.squareRoot(), sourceLocation: sourceLocation)
  // |z| ≤ √(66 ln 2), by the 32 bits of the radius.
  #expect(draws.allSatisfy { abs($0) < 6.77 }, sourceLocation: sourceLocation)
}
