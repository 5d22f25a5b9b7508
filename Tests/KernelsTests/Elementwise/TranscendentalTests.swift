import Glibc
import Kernels
import Testing

/// The kernels against the C library in `Double`, whose own error is below one unit in the last
/// place.
private struct Function<Scalar: KernelScalar>: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var kernel: @Sendable (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int) -> Void
  var exact: @Sendable (Double) -> Double

  static var all: [Function] {
    [
      Function(
        testDescription: "exponential",
        kernel: { Elementwise.exponential($0, into: $1, registers: $2) }, exact: { exp($0) }),
      Function(
        testDescription: "logarithm",
        kernel: { Elementwise.logarithm($0, into: $1, registers: $2) }, exact: { log($0) }),
      Function(
        testDescription: "hyperbolicTangent",
        kernel: { Elementwise.hyperbolicTangent($0, into: $1, registers: $2) }, exact: { tanh($0) }
      ),
      Function(
        testDescription: "softplus",
        kernel: { Elementwise.softplus($0, into: $1, registers: $2) },
        exact: { max($0, 0) + log1p(exp(-abs($0))) }),
      Function(
        testDescription: "sigmoid",
        kernel: { Elementwise.sigmoid($0, into: $1, registers: $2) },
        exact: { $0 >= 0 ? 1 / (1 + exp(-$0)) : exp($0) / (1 + exp($0)) }),
    ]
  }

  func values(_ inputs: [Scalar]) -> [Scalar] {
    let registers = (inputs.count + lanes - 1) / lanes
    let padding = Array(repeating: Scalar.zero, count: registers * lanes - inputs.count)
    let x = GuardedBuffer(inputs + padding)
    let out = GuardedBuffer<Scalar>(count: x.count)
    kernel(x.pointer, out.pointer, registers)
    out.expectWholeMargins()
    let values = out.values
    kernel(x.pointer, x.pointer, registers)
    x.expect(values)
    return Array(values.prefix(inputs.count))
  }

  /// The greatest error over the inputs, in units in the last place of the exact result.
  ///
  /// Results that are not normal numbers must be exact as documented: zero for those below, ∞
  /// above.
  func greatestError(_ inputs: [Scalar]) -> (error: Double, at: Scalar) {
    var greatest = (error: 0.0, at: Scalar.zero)
    for (x, found) in zip(inputs, values(inputs)) {
      let exact = exact(Double(x))
      let rounded = Scalar(exact)
      let error: Double
      if exact.isNaN {
        error = found.isNaN ? 0 : .infinity
      } else if !rounded.isFinite || rounded.isZero {
        error = found == rounded ? 0 : .infinity
      } else if !rounded.isNormal && found.isZero {
        error = 0
      } else {
        error = abs(Double(found) - exact) / Double(rounded.ulp)
      }
      if error > greatest.error { greatest = (error, x) }
    }
    return greatest
  }
}

struct TranscendentalTests {
  /// Every 1009th of all 2³² bit patterns: all magnitudes, both signs, infinities' neighbours,
  /// NaNs.
  private static let allFloats = stride(from: UInt64(0), to: 1 << 32, by: 1009).map {
    Float(bitPattern: UInt32($0))
  }

  /// Bounds as documented; the greatest errors found are about 1.0, 0.8, 1.3, 1.9 and 2.3.
  private static let bounds: [String: Double] = [
    "exponential": 2, "logarithm": 2, "hyperbolicTangent": 2, "softplus": 3, "sigmoid": 3,
  ]

  @Test(arguments: Function<Float>.all)
  private func floatErrorsAreBoundedOverAllMagnitudes(function: Function<Float>) throws {
    let bound = try #require(Self.bounds[function.testDescription])
    let (error, at) = function.greatestError(Self.allFloats)
    #expect(error <= bound, "\(error) units in the last place at \(at)")
  }

  @Test(arguments: Function<Float>.all)
  private func floatErrorsAreBoundedOnADenseGrid(function: Function<Float>) throws {
    let bound = try #require(Self.bounds[function.testDescription])
    let grid = (0..<1_600_000).map { Float(-100 + Double($0) * 0.000_125) }
    let (error, at) = function.greatestError(grid)
    #expect(error <= bound, "\(error) units in the last place at \(at)")
  }

  /// One unit more than for `Float`: the reference in the same precision has an error of its own.
  @Test(arguments: Function<Double>.all)
  private func doubleErrorsAreBounded(function: Function<Double>) throws {
    let bound = try #require(Self.bounds[function.testDescription]) + 1
    let grid = (0..<200_000).map { -750 + Double($0) * 0.007_5 }
    let fine = (0..<200_000).map { -2 + Double($0) * 0.000_02 + 1e-9 }
    let (error, at) = function.greatestError(grid + fine)
    #expect(error <= bound, "\(error) units in the last place at \(at)")
  }

  private func checkSpecialValues<Scalar: KernelScalar>(_ type: Scalar.Type) throws {
    let inputs: [Scalar] = [.infinity, -.infinity, .nan, 0, -0.0, 1, -1]
    let functions = Dictionary(
      uniqueKeysWithValues: Function<Scalar>.all.map { ($0.testDescription, $0.values(inputs)) })
    func expect(_ name: String, _ expected: [Scalar]) throws {
      let found = try #require(functions[name])
      expectSameBits(Array(found.prefix(expected.count)), expected)
    }
    try expect("exponential", [.infinity, 0, .nan, 1, 1])
    try expect("logarithm", [.infinity, .nan, .nan, -.infinity, -.infinity, 0, .nan])
    try expect("hyperbolicTangent", [1, -1, .nan, 0, 0])
    try expect("softplus", [.infinity, 0, .nan])
    try expect("sigmoid", [1, 0, .nan, 0.5, 0.5])
  }

  @Test func specialValuesAreAsDocumented() throws {
    try checkSpecialValues(Float.self)
    try checkSpecialValues(Double.self)
  }

  /// The FNV-1a hashes of the results, recorded once: they must not change with the instruction set
  /// (build with `REPLICATE_MARCH=x86-64-v3`, then `native`), nor with the compiler.
  @Test func bitsAreTheSameOnAnyInstructionSet() {
    let inputs = Self.allFloats.enumerated().filter { $0.offset % 61 == 0 }.map(\.element)
    let expected: [String: UInt64] = [
      "exponential": 3_981_884_411_545_909_393, "logarithm": 347_679_397_209_967_727,
      "hyperbolicTangent": 12_142_049_302_833_158_869, "softplus": 3_039_674_815_199_808_580,
      "sigmoid": 7_012_322_695_290_692_723,
    ]
    for function in Function<Float>.all {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for value in function.values(inputs) where !value.isNaN {
        hash = (hash ^ UInt64(value.bitPattern)) &* 0x100_0000_01b3
      }
      #expect(hash == expected[function.testDescription], "\(function.testDescription)")
    }
  }

  @Test func exponentialsBelowTheLeastNormalNumberAreZero() {
    let exponential = Function<Float>.all[0]
    let found = exponential.values([-87.336_54, -87.336_55, -90, -104, 88.722_83, 88.722_84])
    #expect(found[0] >= .leastNormalMagnitude)
    expectSameBits(Array(found[1...3]), [0, 0, 0])
    #expect(found[4].isFinite)
    #expect(found[5] == .infinity)
  }

  @Test func lanesDoNotDependOnTheirNeighbours() {
    let inputs = Array(Self.allFloats.prefix(4096).suffix(64)) + [.nan, .infinity, 0.5, -3]
    for function in Function<Float>.all {
      let together = function.values(inputs)
      for (x, y) in zip(inputs, together) { expectSameBits(function.values([x]), [y]) }
    }
  }
}
