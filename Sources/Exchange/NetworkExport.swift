import Datasets
import Files
import Foundation
import Training

/// A trained run as a folder for PyTorch: `model.safetensors`, `model.py` and
/// `reference.safetensors`.
package struct NetworkExport: Sendable {
  /// The weights, with the run's canonical JSON, its key and its metrics among the metadata.
  package let model: SafetensorsFile
  /// The program that rebuilds the network.
  package let program: PyTorchProgram
  /// Inputs and answers that the program is held against.
  package let reference: SafetensorsFile

  /// The export of `run` with its trained weights.
  ///
  /// - Parameters:
  ///   - metrics: what was measured after the training.
  ///   - data: draws the reference's examples where they aren't in files.
  /// - Throws: `ExchangeError.notFinite` where the run diverged; `TrainingError`, `DatasetError`.
  package init(
    _ run: Run, weights: Data, metrics: [String: Double], data: DataLibrary
  ) throws {
    let key = run.key
    let network = try ExchangedNetwork(run, weights: weights, named: "run \(key.prefix(16))")
    var metadata = network.description.metadata
    metadata["format"] = "pt"
    metadata["key"] = key
    metadata["run"] = String(decoding: run.canonicalJSON, as: UTF8.self)
    metadata["metrics"] = String(decoding: CanonicalJSON.encoded(metrics), as: UTF8.self)
    model = SafetensorsFile(network.tensors, metadata: metadata)
    program = PyTorchProgram(
      network.description,
      title: "\(run.network.title) of replicate's run \(key.prefix(16)): \(run.data.title), seed "
        + "\(run.seed).")
    reference = SafetensorsFile(try ReferenceAnswers(of: network, data: data).tensors)
  }

  /// Writes the three files into `folder`, which is made, each whole or not at all.
  ///
  /// - Throws: `ExchangeError.unwritable`.
  package func write(to folder: String) throws(ExchangeError) {
    func path(_ name: String) -> String { folder + "/" + name }
    try ExchangeError.translating { () throws(FileFault) in
      try Folder.create(folder)
      try FileReplacement.write(program.text, to: path(PyTorchProgram.FileName.program))
    }
    try model.write(to: path(PyTorchProgram.FileName.weights))
    try reference.write(to: path(PyTorchProgram.FileName.reference))
  }
}
