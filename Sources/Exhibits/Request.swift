import Datasets
import Training

/// What is asked of an exhibit: all that decides its plan.
package struct Request: Sendable {
  /// How much of the protocol to run.
  package let scale: Scale
  /// Runs a cell; nil for the scale's own number.
  package let seeds: Int?
  /// Where the digests of data sets are looked up.
  package let data: DataLibrary
  /// Which files of CIFAR-10 runs are planned on.
  package let cifar10: CIFARSpecification.Source
  /// What trains the runs; the processor's own engine when nil.
  package let engine: (any TrainingEngine)?

  /// Asks for a scale.
  package init(
    scale: Scale, seeds: Int? = nil, data: DataLibrary, cifar10: CIFARSpecification.Source = .ten,
    engine: (any TrainingEngine)? = nil
  ) {
    self.scale = scale
    self.seeds = seeds
    self.data = data
    self.cifar10 = cifar10
    self.engine = engine
  }

  /// The same at another number of seeds; nil for the scale's own.
  package func with(seeds: Int?) -> Request {
    Request(scale: scale, seeds: seeds, data: data, cifar10: cifar10, engine: engine)
  }

  /// The same by the processor's own engine.
  package var onTheProcessor: Request {
    Request(scale: scale, seeds: seeds, data: data, cifar10: cifar10)
  }

  /// The seeds of a cell, from 1: as many as are asked for, else the scale's number; one at least.
  package func seeds(_ numbers: ByScale<Int>) -> ClosedRange<UInt64> {
    seeds(numbers[scale])
  }

  /// The seeds of a cell, from 1: as many as are asked for, else `number`; one at least.
  package func seeds(_ number: Int) -> ClosedRange<UInt64> { 1...UInt64(max(seeds ?? number, 1)) }

  /// The digest of the data behind runs on `specification`.
  ///
  /// - Throws: `DatasetError` when a data set that isn't published with a known digest can't be
  ///   had.
  package func digest(of specification: DataSpecification) throws -> String {
    try data.digest(of: specification)
  }
}
