import Foundation
import Synchronization

extension DatasetEntry {
  /// Looks at what no pinned digest vouches for: that `folder` is laid out as published and every
  /// image in it can be decoded.
  ///
  /// - Returns: the images that can't be, each with the reason, sorted by path.
  /// - Throws: `DatasetError` for a folder that isn't laid out so, and for what may be read well
  ///   another time.
  func inspect(_ folder: URL) throws -> [(image: String, reason: String)] {
    switch name {
    case DataCatalogue.tinyImageNet.name:
      let images = try TinyImageNet(folder)
      return try (images.training.damagedImages() + images.test.damagedImages()).sorted { $0 < $1 }
    case DataCatalogue.imageNet.name:
      let images = try ImageNet(folder).split(ImageNetSpecification())
      return try (images.training.damagedImages() + images.test.damagedImages()).sorted { $0 < $1 }
    default: return []
    }
  }
}

extension DatasetError {
  /// The error for images of `folder` that can't be decoded; nil for none.
  static func damaged(
    _ images: [(image: String, reason: String)], in folder: URL
  ) -> DatasetError? {
    guard let first = images.first else { return nil }
    return images.count == 1
      ? .damagedImage(file: folder, image: first.image, reason: first.reason)
      : .damagedImages(folder: folder, images: images.map(\.image), reason: first.reason)
  }
}

extension ExampleSet {
  /// Decodes every image that isn't in memory, on all cores, and returns those that can't be.
  ///
  /// - Throws: the first error that says nothing of an image's bytes.
  func damagedImages() throws -> [(image: String, reason: String)] {
    guard case .streamed(let images) = features else { return [] }
    let damaged = Mutex<[(image: String, reason: String)]>([])
    let trouble = Mutex<DatasetError?>(nil)
    let done = Atomic<Int>(0)
    let what = "\(images.location.path), decoding"
    DispatchQueue.concurrentPerform(iterations: images.count) { index in
      do {
        _ = try images.decoded(index)
      } catch let error as DatasetError where error.isPassing {
        trouble.withLock { $0 = $0 ?? error }
      } catch {
        let reason = (error as? DatasetError)?.imageReason ?? "\(error)"
        damaged.withLock { $0.append((images.images[index].path, reason)) }
      }
      let count = done.wrappingAdd(1, ordering: .relaxed).newValue
      if count % 64 == 0 {
        ReadingNotes.say(.progress(what: what, done: count, of: images.count))
      }
    }
    ReadingNotes.say(.ended)
    if let trouble = trouble.withLock({ $0 }) { throw trouble }
    return damaged.withLock { $0 }
  }
}

extension DatasetError {
  /// Why an image can't be read, without its name.
  fileprivate var imageReason: String {
    switch self {
    case .damagedImage(_, _, let reason): reason
    case .tooLarge(_, let bytes, _): "it has \(bytes) bytes"
    default: description
    }
  }
}
