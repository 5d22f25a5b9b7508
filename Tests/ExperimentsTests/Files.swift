import Datasets
import Exhibits
import Experiments
import Foundation
import Reports

/// The examples of the repository.
enum Example: String, CaseIterable {
  case otherWeights = "table3-other-weights"
  case perceptrons = "perceptron-spectreg"
  case linear = "szegedy-linear"

  /// The file, read.
  var experiment: Experiment { get throws { try Experiment(reading: path) } }

  var path: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("examples/\(rawValue).toml").path
  }
}

extension Request {
  /// Of a machine without data sets.
  static func without(data scale: Scale, seeds: Int? = nil) -> Request {
    Request(scale: scale, seeds: seeds, data: DataLibrary(folders: DataFolders([])))
  }
}

/// A file of one cell, to be changed.
enum Sample {
  static let text = """
    title = "a title"
    measure = "testAccuracy"
    seeds = 2

    [run]
    data.mnist.perClass = 10
    network.multilayerPerceptron.widths = [784, 20, 10]
    initializer = "heNormal"
    loss = "softmaxCrossEntropy"
    optimizer.adam.learningRate = 0.001
    iterations = 100
    batch = 50
    regularizers = [{ kind = "spectReg", weight = 0.1 }]

    [[cell]]
    row = "plain"

    [[cell]]
    row = "other"
    set.batch = 25
    """

  /// Reads the sample with a line of it replaced, and plans it.
  static func planned(replacing old: String = "", by new: String = "") throws -> [PlannedCell] {
    let text = old.isEmpty ? text + "\n" + new : text.replacing(old, with: new)
    let exhibit = OwnExhibit(try Experiment(toml: text, file: "x.toml"))
    let cells = try exhibit.cells(.without(data: .paper))
    _ = try exhibit.published(in: .found())
    return cells
  }
}
