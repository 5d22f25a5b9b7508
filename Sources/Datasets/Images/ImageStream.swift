import Foundation
import Randomness

/// Colour images in JPEG files, decoded when they are asked for: of a data set that is too large to
/// be held decoded.
///
/// Reading one may fail at any time, and says so.
package struct ImageStream: Sendable, Hashable {
  /// How an image of any size becomes one of the network's.
  enum Fit: Sendable, Hashable {
    /// All images have that height and width already.
    case exact(side: Int)
    /// The shorter side becomes `resizedSide`, then the centre is cut out: what validation images
    /// of ImageNet customarily are (torchvision's `Resize` and `CenterCrop`).
    case centre(resizedSide: Int, side: Int)
  }

  /// The folder or the archive.
  let location: URL
  /// The images.
  let images: [EncodedImage]
  /// What is made of each.
  let fit: Fit

  /// More bytes than an image has.
  static let mostBytes = 1 << 26

  /// The number of images.
  package var count: Int { images.count }

  /// Height and width of what is made of an image.
  package var side: Int {
    switch fit {
    case .exact(let side), .centre(_, let side): side
    }
  }

  /// The images at `indices`, in that order.
  func subset(_ indices: [Int]) -> ImageStream {
    ImageStream(location: location, images: indices.map { images[$0] }, fit: fit)
  }

  /// The image at `index` as it is evaluated: `[3, side, side]`, rows first.
  ///
  /// - Throws: `unreadable`, `damagedImage`.
  package func planes(of index: Int) throws -> [UInt8] {
    let image = try decoded(index)
    switch fit {
    case .exact: return image.planes
    case .centre(let resizedSide, let side):
      return image.centre(resizedSide: resizedSide, side: side).planes
    }
  }

  /// The image at `index` whole, `[3, height, width]`.
  ///
  /// - Throws: `unreadable`, `noMemory`, `damagedImage`; that also for an image of another size
  ///   than `exact` says.
  package func decoded(_ index: Int) throws -> PlanarImage {
    let encoded = images[index]
    let bytes =
      try encoded.bytes
      ?? FileBytes.all(
        of: location.appendingPathComponent(encoded.path), most: Self.mostBytes)
    do throws(JPEGImage.DecodingError) {
      var side: Int?
      if case .exact(let exact) = fit { side = exact }
      let image = try JPEGImage(decoding: bytes, side: side)
      if let warning = image.warning {
        ReadingNotes.warn(
          "\(location.path): \(encoded.path) is read as other decoders read it, though: \(warning)")
      }
      return PlanarImage(height: image.height, width: image.width, planes: image.planes)
    } catch {
      throw error.asDatasetError(of: encoded.path, in: location)
    }
  }
}
