import Kernels
import Testing

/// Numbers of examples that training uses, or that end an octet or a register in some way.
let batchSizes = [1, 5, 8, 9, 24, 50, 100, 128, 130]

/// Scalars between two margins: what a kernel reads or writes outside its tensor shows.
///
/// Around inputs there is NaN; around outputs a number, so that a result of NaN shows too.
final class GuardedBuffer<Scalar: KernelScalar> {
  let count: Int
  private let whole: AlignedBuffer<Scalar>
  /// A cache line of `Float`, so that the scalars between are aligned like any tensor.
  private let margin = lanes

  private let marginValue: Scalar

  private init(count: Int, marginValue: Scalar) {
    self.count = count
    self.marginValue = marginValue
    whole = AlignedBuffer(count: count + 2 * margin)
    whole.pointer.update(repeating: marginValue, count: whole.capacity)
    pointer.update(repeating: -77, count: count)
  }

  /// An output of `count` scalars: of a value that no kernel is expected to compute.
  convenience init(count: Int) { self.init(count: count, marginValue: 12_345) }

  /// `count` values in (−1, 1) that depend on `seed` alone.
  convenience init(random count: Int, seed: UInt64) {
    self.init(count: count, marginValue: .nan)
    var state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1
    for index in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      pointer[index] = Scalar(Double(state >> 40) / 8_388_608 - 1)
    }
  }

  /// `count` zeros.
  convenience init(zeros count: Int) {
    self.init(count: count, marginValue: .nan)
    pointer.update(repeating: 0, count: count)
  }

  /// These values.
  convenience init(_ values: [Scalar]) {
    self.init(count: values.count, marginValue: .nan)
    for (index, value) in values.enumerated() { pointer[index] = value }
  }

  /// A tensor `[features, batch]` of values in (−1, 1), in the padding too.
  convenience init(features: Int, row: BatchRow, seed: UInt64) {
    self.init(random: features * row.scalars, seed: seed)
  }

  var pointer: UnsafeMutablePointer<Scalar> { whole.pointer + margin }

  var values: [Scalar] { Array(UnsafeBufferPointer(start: pointer, count: count)) }

  /// The values of a tensor `[features, batch]` without its padding, feature by feature.
  func examples(_ row: BatchRow) -> [Scalar] {
    (0..<count).filter { $0 % row.scalars < row.examples }.map { pointer[$0] }
  }

  /// Overwrites the padding of a tensor `[features, batch]`.
  func setPadding(_ row: BatchRow, to value: Scalar) {
    for index in 0..<count where index % row.scalars >= row.examples { pointer[index] = value }
  }

  /// Requires these bits and whole margins.
  func expect(_ expected: [Scalar], sourceLocation: SourceLocation = #_sourceLocation) {
    expectSameBits(values, expected, sourceLocation: sourceLocation)
    expectWholeMargins(sourceLocation: sourceLocation)
  }

  /// Requires that nothing has been written outside the scalars.
  func expectWholeMargins(sourceLocation: SourceLocation = #_sourceLocation) {
    let outside = Array(0..<margin) + Array((margin + count)..<whole.capacity)
    expectSameBits(
      outside.map { whole.pointer[$0] }, Array(repeating: marginValue, count: outside.count),
      sourceLocation: sourceLocation)
  }
}

/// The sum of 16 lanes in the documented order: halves of 8, 4, 2 and 1.
func treeSum<Scalar: KernelScalar>(_ lanes: some Collection<Scalar>) -> Scalar {
  var sums = Array(lanes)
  while sums.count > 1 {
    let half = sums.count / 2
    sums = (0..<half).map { sums[$0] + sums[$0 + half] }
  }
  return sums[0]
}

/// Requires equal bits (any NaN equals any other): the references add in the documented order, so
/// no tolerance is due.
func expectSameBits<Scalar: KernelScalar>(
  _ found: [Scalar], _ expected: [Scalar], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
  for (index, pair) in zip(found, expected).enumerated() {
    let isSame =
      (pair.0 == pair.1 && pair.0.sign == pair.1.sign) || (pair.0.isNaN && pair.1.isNaN)
    guard !isSame else { continue }
    Issue.record(
      "\(Scalar.self) at \(index): found \(pair.0), expected \(pair.1)",
      sourceLocation: sourceLocation)
    return
  }
}
