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

  /// Decodes `bytes` by libjpeg-turbo's exact integer transform, whose results don't depend on the machine; grey images
  /// get three equal planes.
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
    var pixels = [UInt8](repeating: 0, count: 3 * count)
    // What the library only warns of, such as a missing end, is damage as well.
    guard
      tjDecompress2(
        decoder, bytes, UInt(bytes.count), &pixels, width, 0, height, Int32(TJPF_RGB.rawValue),
        TJFLAG_ACCURATEDCT) == 0
    else { throw failure() }
    self.height = Int(height)
    self.width = Int(width)
    var planes = pixels
    for place in 0..<count {
      for channel in 0..<3 { planes[channel * count + place] = pixels[3 * place + channel] }
    }
    self.planes = planes
  }
}
