import Datasets
import Digests
import Foundation
import Testing

@Suite struct USPSUpsamplingTests {
  private func image(_ pixel: (_ row: Int, _ column: Int) -> Float) -> ExampleSet {
    ExampleSet(
      name: "image", featureShape: [1, 16, 16],
      features: .floats((0..<256).map { pixel($0 / 16, $0 % 16) }),
      targets: .classes([7], count: 10))
  }

  private func pixels(_ set: ExampleSet) throws -> [Float] {
    guard case .floats(let pixels) = set.features else { throw CancellationError() }
    return pixels
  }

  /// A ramp is interpolated to a ramp, at the places that the rule says.
  @Test(arguments: CornerRule.allCases) func aRampStaysOne(_ corners: CornerRule) throws {
    let large = USPS.upsampled(image { _, column in Float(column) / 7.5 - 1 }, corners)
    #expect(large.featureShape == [1, 28, 28] && large.targets == .classes([7], count: 10))
    let pixels = try pixels(large)
    for row in [0, 13, 27] {
      for column in 0..<28 {
        let place =
          corners == .halfPixels
          ? min(max((Double(column) + 0.5) * 16 / 28 - 0.5, 0), 15) : Double(column) * 15 / 27
        // A few roundings of Float's 6e-8.
        #expect(abs(Double(pixels[row * 28 + column]) - place / 15) < 1e-6)
      }
    }
  }

  @Test func rowsAndColumnsAreTreatedAlike() throws {
    let tall = try pixels(
      USPS.upsampled(image { row, _ in Float(row * row) / 112.5 - 1 }, .halfPixels))
    let wide = try pixels(
      USPS.upsampled(image { _, column in Float(column * column) / 112.5 - 1 }, .halfPixels))
    for row in 0..<28 {
      for column in 0..<28 { #expect(tall[row * 28 + column] == wide[column * 28 + row]) }
    }
  }

  /// The bytes of what Table 2 is measured on, as the same formula gives them in Python's doubles.
  @Test(
    .enabled(if: hasRealData("usps"), "REPLICATE_DATA names a folder with usps"),
    arguments: [
      (
        CornerRule.halfPixels,
        "7b251c837636ac1599049e856c4e0c6bae9fed50a9efc9da3cce1aa4e6ba9b1c"
      ),
      (
        .alignedCorners, "489304fb78795418ffc4608243b2dea1cff8f31a0ccd2b7ec921589a517ccb2f"
      ),
    ])
  func theRealImagesStay(_ corners: CornerRule, _ digest: String) throws {
    let set = try DataLibrary(directory: try #require(realData)).upsampledUSPS(corners)
    let pixels = try pixels(set)
    #expect(pixels.allSatisfy { (0...1).contains($0) })
    let bytes = pixels.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
    #expect(SHA256Digest.hex(of: bytes) == digest)
  }
}
