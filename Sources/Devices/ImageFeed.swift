import Datasets
import Foundation
import Synchronization
import Training

/// The images of a step where they are decoded or augmented for it: made by threads of the
/// processor while the device makes the steps before.
///
/// An image's bytes depend on the run's seed and the number of images seen before alone, so what is
/// made ahead, and by how many threads, changes none.
final class ImageFeed {
  private final class Batch: Sendable {
    private let made = Mutex<Result<[UInt8], any Error>?>(nil)
    private let isOver = DispatchSemaphore(value: 0)

    func make(_ bytes: () throws -> [UInt8]) {
      let result = Result { try bytes() }
      made.withLock { $0 = result }
      isOver.signal()
    }

    /// Waits until it is made.
    func bytes() throws -> [UInt8] {
      isOver.wait()
      defer { isOver.signal() }
      return try made.withLock { $0 }?.get() ?? []
    }
  }

  private let feeder: ExampleFeeder
  private let augmentation: Augmentation?
  private let seed: UInt64
  private let threads = OperationQueue()
  /// By iteration.
  private var batches: [Int: Batch] = [:]

  /// Threads beside the one that waits for the device.
  private static let mostThreads = 8

  /// A feed of the run's images; nil where they can lie on the device as they are.
  init?(_ run: Run, examples: ExampleSet) {
    guard Self.isNeeded(run, examples: examples) else { return nil }
    feeder = ExampleFeeder(examples)
    augmentation = run.augmentation
    seed = run.seed
    threads.maxConcurrentOperationCount = min(
      Self.mostThreads, ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Whether the images change from step to step, or aren't in memory.
  static func isNeeded(_ run: Run, examples: ExampleSet) -> Bool {
    if case .streamed = examples.features { return true }
    return run.augmentation != nil
  }

  /// Begins to make the images `indices` of a step, unless that was begun before.
  func prepare(_ indices: [Int], iteration: Int) {
    guard batches[iteration] == nil else { return }
    let batch = Batch()
    batches[iteration] = batch
    let (feeder, augmentation, seed) = (feeder, augmentation, seed)
    threads.addOperation {
      batch.make {
        try feeder.bytes(of: indices, by: augmentation, seed: seed, iteration: iteration)
      }
    }
  }

  /// The images of steps that were begun, `[steps, batch, features]`; then those of earlier ones
  /// are forgotten.
  ///
  /// - Throws: `DatasetError` for an image that can't be read; a later call tries again.
  func bytes(of iterations: Range<Int>) throws -> [UInt8] {
    do {
      let bytes = try iterations.flatMap { try batches[$0]?.bytes() ?? [] }
      batches = batches.filter { $0.key >= iterations.upperBound }
      return bytes
    } catch {
      batches = [:]
      throw error
    }
  }
}
