import Foundation
import Synchronization

extension DatasetEntry {
  /// Looks at what no pinned digest vouches for: that `folder` is laid out as published and every image in it can be
  /// decoded.
  ///
  /// - Throws: `DatasetError` for the first thing that isn't as it should be.
  func inspect(_ folder: URL) throws {
    switch name {
    case DataCatalogue.tinyImageNet.name:
      let images = try TinyImageNet(folder)
      for set in [images.training, images.test] { try set.inspectImages() }
    case DataCatalogue.imageNet.name:
      let images = try ImageNet(folder).split(ImageNetSpecification())
      for set in [images.training, images.test] { try set.inspectImages() }
    default: break
    }
  }
}

extension ExampleSet {
  /// Decodes every image that isn't in memory, on all cores.
  ///
  /// - Throws: the error of the first one that can't be read.
  func inspectImages() throws {
    guard case .streamed(let images) = features else { return }
    let first = Mutex<(index: Int, error: any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: images.count) { index in
      do {
        _ = try images.decoded(index)
      } catch {
        first.withLock { first in
          if index < first?.index ?? .max { first = (index, error) }
        }
      }
    }
    if let error = first.withLock({ $0?.error }) { throw error }
  }
}
