import Kernels
import Testing

/// Winograd's convolutions against the direct sums, which have the same value but for rounding.
///
/// Tolerances are relative to the norm of the whole result. The transforms enlarge rounding errors
/// some ten times and the sums have at most a few thousand terms, so 32 · 2⁻²³ in `Float` and 32 ·
/// 2⁻⁵² in `Double` leave room for a factor of three; a wrong coefficient shows at 10⁻² or more.
struct WinogradTests {
  /// Tiles in both directions, with one and several blocks of channels.
  static let tiles = [
    ConvolutionCase(6, 16, 14, 14, kernel: 5, padding: 0, examples: 50),
    ConvolutionCase(6, 4, 6, 8, kernel: 5, padding: 0, examples: 100),
    ConvolutionCase(12, 8, 8, 6, kernel: 5, padding: 0, examples: 9),
    ConvolutionCase(6, 4, 6, 6, kernel: 5, padding: 0, examples: 1),
    ConvolutionCase(6, 4, 10, 6, kernel: 5, padding: 0, examples: 130),
  ]

  /// Kernels of 3×3: whole tiles and rests, one run of octets and several, all paddings.
  static let small = [
    ConvolutionCase(8, 12, 8, 8, kernel: 3, padding: 1, examples: 50),
    ConvolutionCase(16, 8, 7, 9, kernel: 3, padding: 1, examples: 9),
    ConvolutionCase(12, 12, 10, 6, kernel: 3, padding: 0, examples: 130),
    ConvolutionCase(9, 17, 5, 6, kernel: 3, padding: 2, examples: 1),
    ConvolutionCase(48, 10, 16, 12, kernel: 3, padding: 1, examples: 24),
    ConvolutionCase(3, 48, 13, 13, kernel: 3, padding: 1, examples: 16),
    ConvolutionCase(20, 20, 1, 2, kernel: 3, padding: 1, examples: 40),
  ]

  /// Tiles along the rows, which only the convolution itself has.
  static let lines = [
    ConvolutionCase(1, 6, 28, 28, kernel: 5, padding: 2, examples: 50),
    ConvolutionCase(2, 3, 5, 8, kernel: 5, padding: 0, examples: 100),
    ConvolutionCase(3, 9, 7, 4, kernel: 5, padding: 2, examples: 9),
    ConvolutionCase(5, 3, 4, 4, kernel: 5, padding: 4, examples: 24),
    ConvolutionCase(1, 3, 6, 6, kernel: 5, padding: 1, examples: 1),
  ]

  private func expectClose<Scalar: KernelScalar>(
    _ found: [Scalar], _ expected: [Scalar], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let scale = expected.reduce(0) { $0 + Double($1) * Double($1) }
    let error = zip(found, expected).reduce(0) { sum, pair in
      let difference = Double(pair.0) - Double(pair.1)
      return sum + difference * difference
    }
    let tolerance = 32 * Double(Scalar.ulpOfOne)
    #expect(
      (error / scale).squareRoot() <= tolerance, "\(Scalar.self)", sourceLocation: sourceLocation)
  }

  /// The algorithm that is chosen for a pass, which must be one of Winograd's.
  private func winograd(_ pass: ConvolutionPass, of test: ConvolutionCase) -> ConvolutionAlgorithm {
    let algorithm = ConvolutionAlgorithm(for: pass, of: test.geometry)
    #expect(algorithm != .patches && algorithm != .direct)
    return algorithm
  }

  private func checkForward<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, row) = (test.geometry, test.row)
    let weight = GuardedBuffer<Scalar>(random: geometry.weightCount, seed: 1)
    let input = GuardedBuffer<Scalar>(features: geometry.inputCount, row: row, seed: 2)
    let bias = GuardedBuffer<Scalar>(random: geometry.outputChannels, seed: 3)
    let found = winograd(.forward, of: test).forward(test, weight, input).values
    expectClose(found, ConvolutionAlgorithm.direct.forward(test, weight, input).values)
    let area = geometry.outputHeight * geometry.outputWidth * test.width
    expectSameBits(
      winograd(.forward, of: test).forward(test, weight, input, bias: bias).values,
      found.enumerated().map { $0.element + bias.pointer[$0.offset / area] })
  }

  private func checkGradients<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, row) = (test.geometry, test.row)
    let weight = GuardedBuffer<Scalar>(random: geometry.weightCount, seed: 1)
    let input = GuardedBuffer<Scalar>(features: geometry.inputCount, row: row, seed: 2)
    let g = GuardedBuffer<Scalar>(features: geometry.outputCount, row: row, seed: 3)
    g.setPadding(row, to: 0)
    expectClose(
      winograd(.dataGradient, of: test).dataGradient(test, weight, g).values,
      ConvolutionAlgorithm.direct.dataGradient(test, weight, g).values)
    expectClose(
      winograd(.weightGradient, of: test).weightGradient(test, g, input).values,
      ConvolutionAlgorithm.direct.weightGradient(test, g, input).values)
  }

  @Test(arguments: tiles + lines + small)
  func forwardIsTheConvolution(test: ConvolutionCase) {
    checkForward(Float.self, test)
    checkForward(Double.self, test)
  }

  @Test(arguments: tiles + small)
  func gradientsAreTheConvolutionsGradients(test: ConvolutionCase) {
    checkGradients(Float.self, test)
    checkGradients(Double.self, test)
  }

  /// An example alone has the bits that it has as the last of 50, in the lanes of half a register.
  @Test(arguments: [tiles[0], lines[0], small[0]])
  func anExamplesBitsDoNotDependOnTheBatch(test: ConvolutionCase) {
    let (geometry, row) = (test.geometry, test.row)
    let one = ConvolutionCase(
      geometry.inputChannels, geometry.outputChannels, geometry.height, geometry.width,
      kernel: geometry.kernel, padding: geometry.padding, examples: 1)
    let weight = GuardedBuffer<Float>(random: geometry.weightCount, seed: 1)
    let input = GuardedBuffer<Float>(features: geometry.inputCount, row: row, seed: 2)
    func last(_ values: [Float], _ row: BatchRow) -> [Float] {
      stride(from: row.examples - 1, to: values.count, by: row.scalars).map { values[$0] }
    }
    let alone = GuardedBuffer<Float>(zeros: geometry.inputCount * one.width)
    for (feature, value) in last(input.values, row).enumerated() {
      alone.pointer[feature * one.width] = value
    }
    expectSameBits(
      last(winograd(.forward, of: one).forward(one, weight, alone).values, one.row),
      last(winograd(.forward, of: test).forward(test, weight, input).values, row))
    guard geometry != Self.lines[0].geometry else { return }
    let g = GuardedBuffer<Float>(features: geometry.outputCount, row: row, seed: 3)
    let aloneG = GuardedBuffer<Float>(zeros: geometry.outputCount * one.width)
    for (feature, value) in last(g.values, row).enumerated() {
      aloneG.pointer[feature * one.width] = value
    }
    expectSameBits(
      last(winograd(.dataGradient, of: one).dataGradient(one, weight, aloneG).values, one.row),
      last(winograd(.dataGradient, of: test).dataGradient(test, weight, g).values, row))
  }

  /// Padding counts nothing in a weight gradient if one of the operands has zeros there.
  @Test(arguments: [1, 9, 50, 100], [3, 5])
  func paddingAddsNothingToTheWeightGradient(examples: Int, kernel: Int) {
    let channels = kernel == 5 ? 6 : 12
    let test = ConvolutionCase(channels, 12, 6, 8, kernel: kernel, padding: 0, examples: examples)
    let input = GuardedBuffer<Float>(
      features: test.geometry.inputCount, row: test.row, seed: 2)
    let g = GuardedBuffer<Float>(features: test.geometry.outputCount, row: test.row, seed: 3)
    g.setPadding(test.row, to: 0)
    input.setPadding(test.row, to: 0)
    let algorithm = winograd(.weightGradient, of: test)
    let plain = algorithm.weightGradient(test, g, input).values
    input.setPadding(test.row, to: 1e20)
    expectSameBits(algorithm.weightGradient(test, g, input).values, plain)
    input.setPadding(test.row, to: 0)
    g.setPadding(test.row, to: -1e20)
    expectSameBits(algorithm.weightGradient(test, g, input).values, plain)
  }

  /// The same bits whatever the instruction set: recorded once, compared by every build.
  @Test func bitsAreTheRecordedOnes() {
    func digest(_ values: [Float]) -> UInt64 {
      values.reduce(0xcbf2_9ce4_8422_2325) {
        ($0 ^ UInt64($1.bitPattern)) &* 0x0000_0100_0000_01b3
      }
    }
    func digests(_ test: ConvolutionCase, padding: Float? = nil) -> [UInt64] {
      let weight = GuardedBuffer<Float>(random: test.geometry.weightCount, seed: 1)
      let input = GuardedBuffer<Float>(features: test.geometry.inputCount, row: test.row, seed: 2)
      let g = GuardedBuffer<Float>(features: test.geometry.outputCount, row: test.row, seed: 3)
      if let padding { g.setPadding(test.row, to: padding) }
      return [
        digest(winograd(.forward, of: test).forward(test, weight, input).values),
        digest(winograd(.dataGradient, of: test).dataGradient(test, weight, g).values),
        digest(winograd(.weightGradient, of: test).weightGradient(test, g, input).values),
      ]
    }
    #expect(
      digests(Self.tiles[0]) == [
        0x6521_01ff_3ed0_b5a2, 0x789c_89ee_c8f4_313d, 0xf8d5_c3d7_a223_c6ee,
      ])
    #expect(
      digests(Self.small[0], padding: 0) == [
        0x34ad_9263_9748_e30d, 0x9943_4bd1_6d67_116d, 0xf5e9_b463_4445_2bc4,
      ])
    let line = Self.lines[0]
    let lineWeight = GuardedBuffer<Float>(random: line.geometry.weightCount, seed: 1)
    let image = GuardedBuffer<Float>(features: line.geometry.inputCount, row: line.row, seed: 2)
    #expect(
      digest(winograd(.forward, of: line).forward(line, lineWeight, image).values)
        == 0x0f56_9da3_9145_69eb)
  }
}
