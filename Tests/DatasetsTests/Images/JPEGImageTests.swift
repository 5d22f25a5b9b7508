import Datasets
import Foundation
import Testing

@Suite struct JPEGImageTests {
  /// Both decoders use the exact integer transform and the same interpolation of colours: not one
  /// byte may differ.
  @Test func pixelsAreTheOtherDecoders() throws {
    let fixtures = try JPEGFixture.all()
    #expect(fixtures.count == 4)
    for fixture in fixtures {
      let image = try JPEGImage(decoding: Array(fixture.file))
      #expect(image.height == fixture.height && image.width == fixture.width)
      #expect(image.planes == Array(fixture.planes), "\(fixture.name)")
    }
  }

  /// The same four planes, and integers rounded alike: not one byte may differ.
  @Test func inksBecomeTheOtherDecodersColours() throws {
    let fixture = try JSONDecoder().decode(
      [String: Data].self, from: Data(contentsOf: ImageFixture.original("cmyk.json")))
    let file = ImageFixture.original("imagenet").appendingPathComponent("train/n02/n02_0.JPEG")
    let image = try JPEGImage(decoding: Array(try Data(contentsOf: file)))
    #expect(image.height == 50 && image.width == 75)
    #expect(image.planes == Array(try #require(fixture["planes"])))
  }

  /// Bytes that belong to nothing, after the image's rows and before them: the pixels are those
  /// without them.
  @Test func strayBytesChangeNoPixelAndAreWarnedOf() throws {
    for fixture in try JPEGFixture.all() {
      let bytes = Array(fixture.file)
      let scan = try #require(
        bytes.indices.dropLast().first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xDA })
      let after = bytes.dropLast(2) + [UInt8](repeating: 0x11, count: 16) + bytes.suffix(2)
      let before = bytes[..<scan] + [0, 0] + bytes[scan...]
      for stray in [Array(after), Array(before)] {
        let image = try JPEGImage(decoding: stray)
        #expect(image.planes == Array(fixture.planes), "\(fixture.name)")
        #expect(image.warning?.contains("extraneous bytes") == true, "\(fixture.name)")
      }
      #expect(try JPEGImage(decoding: bytes).warning == nil)
    }
  }

  /// Stray bytes don't hide that rows are missing.
  @Test func aCutImageWithStrayBytesIsRefused() throws {
    let bytes = Array(try #require(try JPEGFixture.all().first).file)
    let scan = try #require(
      bytes.indices.dropLast().first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xDA })
    let half = bytes[..<(scan + (bytes.count - scan) / 2)]
    let cuts: [[UInt8]] = [
      Array(half), half + [0xFF, 0xD9], half + [0xFF, 0xD9, 0x11, 0x11, 0x11, 0xFF, 0xD9],
      bytes[..<scan] + [0, 0] + half[scan...],
    ]
    for cut in cuts {
      #expect(throws: JPEGImage.DecodingError.self) { try JPEGImage(decoding: cut) }
    }
  }

  /// A file of a thousand bytes that claims 12.9 GB, and one whose size is merely another than
  /// needed.
  @Test func theSizeIsLookedAtBeforeMemoryIsTaken() throws {
    var bytes = Array(try #require(try JPEGFixture.all().first).file)
    let frame = try #require(
      bytes.indices.dropLast().first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
    let size = bytes[frame + 5..<frame + 9]
    bytes.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xDC, 0xFF, 0xDC])
    let error = #expect(throws: JPEGImage.DecodingError.self) { try JPEGImage(decoding: bytes) }
    #expect(error?.reason.contains("claims 65500 × 65500 pixels") == true)
    bytes.replaceSubrange(frame + 5..<frame + 9, with: size)
    let other = #expect(throws: JPEGImage.DecodingError.self) {
      try JPEGImage(decoding: bytes, side: 7)
    }
    #expect(other?.reason.contains("pixels instead of 7 × 7") == true)
  }

  @Test func whatIsNoWholeImageIsRefused() throws {
    let whole = Array(try #require(try JPEGFixture.all().first).file)
    for bytes in [[], noise(100), Array(whole.prefix(20)), Array(whole.dropLast(100))] {
      #expect(throws: JPEGImage.DecodingError.self) { try JPEGImage(decoding: bytes) }
    }
  }
}
