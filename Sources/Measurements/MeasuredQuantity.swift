import Datasets
import Training

/// What is measured of a trained network: one struct a file, one for each case of ``Quantity``.
///
/// Only a title, the expected answers and ``findings(in:)`` must be given; what else is asked for
/// is by default that of a quantity measured on the run's own test examples, of one run alone.
protocol MeasuredQuantity: Sendable {
  /// What progress lines and the cache's listings call it, such as `norms of the Jacobian`.
  var title: String { get }

  /// Raised when the same measurement would give other values, and only then; 1 by default.
  var version: Int { get }

  /// The files that it needs beside the run's own; nil by default.
  var files: QuantityFiles? { get }

  /// The run of another network that the measured one is held against; nil by default.
  var otherRun: Run? { get }

  /// About how many images the network has to answer, for the order of work and its progress.
  var expectedAnswers: Int { get }

  /// The examples that it is measured on; by default the test examples of the run's data.
  ///
  /// - Throws: `DatasetError`.
  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet

  /// Measures, with a look at the watch often enough that an interruption takes a second.
  ///
  /// - Throws: `MeasurementError`, `TrainingError.unfitWeights`, `DatasetError`;
  ///   ``MeasurementWatch/Stopped`` when asked to stop.
  func findings(in context: MeasurementContext) throws -> Findings
}

/// Files of the catalogue that a quantity needs beside the run's own data.
struct QuantityFiles: Sendable {
  /// The catalogue's name of them.
  let name: String
  /// Their digest, which becomes part of a measurement's key.
  let digest: String
  /// Reads and verifies them.
  let load: @Sendable (DataLibrary) throws -> Void
}

extension MeasuredQuantity {
  var version: Int { 1 }
  var files: QuantityFiles? { nil }
  var otherRun: Run? { nil }

  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet {
    try library.load(run.data).test
  }
}
