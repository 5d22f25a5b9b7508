import Datasets
import Foundation
import Testing

@Suite struct JPEGImageTests {
  /// Both decoders use the exact integer transform and the same interpolation of colours: not one byte may differ.
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

  @Test func whatIsNoWholeImageIsRefused() throws {
    let whole = Array(try #require(try JPEGFixture.all().first).file)
    for bytes in [[], noise(100), Array(whole.prefix(20)), Array(whole.dropLast(100))] {
      #expect(throws: JPEGImage.DecodingError.self) { try JPEGImage(decoding: bytes) }
    }
  }
}
