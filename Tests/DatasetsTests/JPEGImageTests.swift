import Datasets
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

  @Test func whatIsNoWholeImageIsRefused() throws {
    let whole = Array(try #require(try JPEGFixture.all().first).file)
    for bytes in [[], noise(100), Array(whole.prefix(20)), Array(whole.dropLast(100))] {
      #expect(throws: JPEGImage.DecodingError.self) { try JPEGImage(decoding: bytes) }
    }
  }
}
