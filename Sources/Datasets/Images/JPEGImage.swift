import CTurboJPEG
import Foundation

/// A decoded JPEG image, three bytes a pixel.
package struct JPEGImage: Sendable, Hashable {
  /// Rows.
  package let height: Int
  /// Columns.
  package let width: Int
  /// Red, green and blue, one plane after the other, rows first: `[3, height, width]`.
  package let planes: [UInt8]
  /// What the decoder warned of though the image is whole, such as stray bytes; nil for nothing.
  package let warning: String?

  /// Why bytes aren't a JPEG image.
  package struct DecodingError: Error, Hashable {
    /// The library's own words.
    package let reason: String

    /// Whether there wasn't the memory to decode it; the bytes may be right.
    var isLackOfMemory: Bool {
      // The library has no number for it: libjpeg's words, then TurboJPEG's.
      reason.hasPrefix("Insufficient memory") || reason.contains("Memory allocation failure")
    }

    /// The error for the image `image` of `file`.
    func asDatasetError(of image: String, in file: URL) -> DatasetError {
      isLackOfMemory
        ? .noMemory(file: file) : .damagedImage(file: file, image: image, reason: reason)
    }
  }

  /// More pixels than any image of a data set has: 64 million.
  private static let mostPixels = 1 << 26

  /// More pixels than a byte of a JPEG file can stand for: a block of 64 takes a bit at least, here
  /// are eight blocks.
  private static let mostPixelsOfAByte = 4096

  /// Decodes `bytes` by libjpeg-turbo's exact integer transform, whose results don't depend on the
  /// machine.
  ///
  /// Grey images get three equal planes. Images in CMYK, of which ImageNet has some, are taken to
  /// be as Adobe stores them and become RGB as Pillow makes it of them: a colour's light times
  /// black's, over 255, rounded. Stray bytes before the image's data or after them, which other
  /// decoders pass over, are a ``warning``; between the passes of a progressive image they are
  /// damage, since what else is wrong can't be told then.
  ///
  /// - Parameter side: the height and width that it must have, where that is known: looked at
  ///   before any memory is taken.
  /// - Throws: `DecodingError` for bytes that aren't a whole JPEG image, or one too large to be
  ///   one.
  package init(decoding bytes: [UInt8], side: Int? = nil) throws(DecodingError) {
    guard let decoder = tjInitDecompress() else {
      // All that it does is to take memory.
      throw DecodingError(reason: "Memory allocation failure")
    }
    defer { tjDestroy(decoder) }
    func failure() -> DecodingError {
      DecodingError(reason: String(cString: tjGetErrorStr2(decoder)))
    }
    let (bytes, stray) = JPEGHeader.withoutStrayBytes(bytes)
    var (width, height, subsampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard
      tjDecompressHeader3(
        decoder, bytes, UInt(bytes.count), &width, &height, &subsampling, &space) == 0
    else { throw failure() }
    try Self.requireSize(width, height, side: side, ofBytes: bytes.count)
    let count = Int(width) * Int(height)
    let isCMYK = [Int32(TJCS_CMYK.rawValue), Int32(TJCS_YCCK.rawValue)].contains(space)
    let format = isCMYK ? TJPF_CMYK : TJPF_RGB
    let bytesPerPixel = isCMYK ? 4 : 3
    var pixels = [UInt8](repeating: 0, count: bytesPerPixel * count)
    let result = tjDecompress2(
      decoder, bytes, UInt(bytes.count), &pixels, width, 0, height, Int32(format.rawValue),
      TJFLAG_ACCURATEDCT)
    // Of several warnings the library keeps the first. What it only warns of, such as a missing
    // end, is damage as well, but for bytes that follow all rows.
    let words = result == 0 ? nil : String(cString: tjGetErrorStr2(decoder))
    if let words {
      guard tjGetErrorCode(decoder) == Int32(TJERR_WARNING.rawValue),
        words.contains("extraneous bytes before marker 0xd9")
      else { throw DecodingError(reason: words) }
    }
    warning = stray > 0 ? "\(stray) extraneous bytes before its data" : words
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

  private static func requireSize(
    _ width: Int32, _ height: Int32, side: Int?, ofBytes count: Int
  ) throws(DecodingError) {
    guard width > 0, height > 0 else { throw DecodingError(reason: "it has no pixels") }
    if let side, width != side || height != side {
      throw DecodingError(reason: "\(width) × \(height) pixels instead of \(side) × \(side)")
    }
    let pixels = Int(width) * Int(height)
    guard pixels <= mostPixels, pixels / mostPixelsOfAByte <= count else {
      throw DecodingError(
        reason: "it claims \(width) × \(height) pixels in \(count) bytes, which can't be")
    }
  }

  /// What is left of white light by an ink and black, both given as the light that they let
  /// through.
  private static func light(_ ink: UInt8, black: UInt8) -> UInt8 {
    let taken = (Int(255 - ink) * Int(black) + 127) / 255
    return black - UInt8(taken)
  }
}
