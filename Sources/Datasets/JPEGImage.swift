import CTurboJPEG

/// A decoded JPEG image, three bytes a pixel.
package struct JPEGImage: Sendable, Hashable {
  /// Rows.
  package let height: Int
  /// Columns.
  package let width: Int
  /// Red, green and blue, one plane after the other, rows first: `[3, height, width]`.
  package let planes: [UInt8]

  /// Why bytes aren't a JPEG image.
  package struct DecodingError: Error, Hashable {
    /// The library's own words.
    package let reason: String
  }

  /// Decodes `bytes` by libjpeg-turbo's exact integer transform, whose results don't depend on the machine.
  ///
  /// Grey images get three equal planes. Images in CMYK, of which ImageNet has some, are taken to be as Adobe stores
  /// them and become RGB as Pillow makes it of them: a colour's light times black's, over 255, rounded.
  ///
  /// - Throws: `DecodingError` for bytes that aren't a whole JPEG image.
  package init(decoding bytes: [UInt8]) throws(DecodingError) {
    guard let decoder = tjInitDecompress() else {
      throw DecodingError(reason: "libjpeg-turbo could not start")
    }
    defer { tjDestroy(decoder) }
    func failure() -> DecodingError {
      DecodingError(reason: String(cString: tjGetErrorStr2(decoder)))
    }
    var (width, height, subsampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard
      tjDecompressHeader3(
        decoder, bytes, UInt(bytes.count), &width, &height, &subsampling, &space) == 0
    else { throw failure() }
    let count = Int(width) * Int(height)
    let isCMYK = [Int32(TJCS_CMYK.rawValue), Int32(TJCS_YCCK.rawValue)].contains(space)
    let format = isCMYK ? TJPF_CMYK : TJPF_RGB
    let bytesPerPixel = isCMYK ? 4 : 3
    var pixels = [UInt8](repeating: 0, count: bytesPerPixel * count)
    // What the library only warns of, such as a missing end, is damage as well.
    guard
      tjDecompress2(
        decoder, bytes, UInt(bytes.count), &pixels, width, 0, height, Int32(format.rawValue),
        TJFLAG_ACCURATEDCT) == 0
    else { throw failure() }
    self.height = Int(height)
    self.width = Int(width)
    var planes = [UInt8](repeating: 0, count: 3 * count)
    for place in 0..<count {
      for channel in 0..<3 {
        let value = pixels[bytesPerPixel * place + channel]
        planes[channel * count + place] =
          isCMYK ? Self.light(value, black: pixels[bytesPerPixel * place + 3]) : value
      }
    }
    self.planes = planes
  }

  /// What is left of white light by an ink and black, both given as the light that they let through.
  private static func light(_ ink: UInt8, black: UInt8) -> UInt8 {
    let taken = (Int(255 - ink) * Int(black) + 127) / 255
    return black - UInt8(taken)
  }
}
