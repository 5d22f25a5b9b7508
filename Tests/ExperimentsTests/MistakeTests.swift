import Experiments
import Foundation
import Testing

/// A mistake in each kind of key gives one line that names the file, the key and what it may be.
@Suite struct MistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    /// The line that is replaced; empty to add one at the end.
    var old = ""
    var new: String
    var says: String

    var testDescription: String { says }
  }

  @Test(arguments: [
    // Keys.
    Mistake(
      old: "seeds = 2", new: "sedes = 2",
      says: "x.toml: sedes is no key; did you mean seeds"),
    Mistake(
      old: "optimizer.adam.learningRate = 0.001",
      new: "optimizer.momentum = { learningRate = 0.1, momentun = 0.9 }",
      says: "x.toml: run.optimizer.momentum.momentun is no key; did you mean momentum"),
    Mistake(
      old: "network.multilayerPerceptron.widths", new: "network.multilayerPerceptrom.widths",
      says: "x.toml: run.network.multilayerPerceptrom is no key; did you mean multilayerP"),
    Mistake(
      old: "set.batch = 25", new: "set.bacth = 25",
      says: "x.toml: cell[2].set.bacth is no key; did you mean batch"),
    Mistake(
      old: "set.batch = 25", new: "set.regularizers.spectregs.weight = 25",
      says: "x.toml: cell[2].set.regularizers.spectregs is no key; did you mean spectReg"),
    Mistake(
      old: "title = \"a title\"", new: "", says: "x.toml: title is missing; it holds a text"),
    Mistake(
      old: "initializer = \"heNormal\"", new: "",
      says: "x.toml: run.initializer is missing; it holds one of \"xavierUniform\""),
    Mistake(
      old: "batch = 50", new: "batch = 50\nseed = 3",
      says: "x.toml: run.seed is not asked for: seeds counts the runs of each cell; remove it"),
    Mistake(
      old: "batch = 50", new: "batch = 50\ndataDigest = \"00\"",
      says: "x.toml: run.dataDigest is not asked for"),
    // Kinds and ranges.
    Mistake(
      old: "batch = 50", new: "batch = \"fifty\"",
      says: "x.toml: run.batch must hold a whole number from 1 to 10000, it holds \"fifty\""),
    Mistake(
      old: "learningRate = 0.001", new: "learningRate = -1.0",
      says: "x.toml: run.optimizer.adam.learningRate is -1.0; it must be above 0"),
    Mistake(
      old: "learningRate = 0.001", new: "learningRate = 0.001\noptimizer.adam.epsilon = 1e-50",
      says: "x.toml: run.optimizer.adam.epsilon is 1e-50; it must be from 1e-30"),
    Mistake(
      old: "kind = \"spectReg\"", new: "kind.confidencePenalty.offset = 0.0",
      says: "x.toml: run.regularizers[1].kind.confidencePenalty.offset is 0.0; it must be from"),
    Mistake(
      old: "seeds = 2", new: "seeds = 0", says: "x.toml: seeds is 0; it must be from 1 to 1000"),
    Mistake(
      old: "weight = 0.1", new: "weight = 0.1, pass = \"owm\"",
      says: "x.toml: run.regularizers[1].pass can't be \"owm\"; did you mean own?"),
    Mistake(
      old: "kind = \"spectReg\"", new: "kind = \"spectreg\"",
      says: "x.toml: run.regularizers[1].kind can't be \"spectreg\"; did you mean spectReg"),
    Mistake(
      old: "learningRate = 0.001", new: "learningRate = nan",
      says: "x.toml: run.optimizer.adam.learningRate is nan"),
    Mistake(
      old: "batch = 50", new: "batch = 2026-11-27",
      says: "x.toml: run.batch must hold a text, a number, true or false"),
    Mistake(
      old: "optimizer.adam.learningRate = 0.001",
      new: "optimizer.adam.learningRate = 0.001\noptimizer.momentum.learningRate = 0.1",
      says: "x.toml: run.optimizer: it can be only one of adam, momentum"),
    // What doesn't fit.
    Mistake(
      old: "widths = [784, 20, 10]", new: "widths = [100, 20, 10]",
      says: "x.toml: cell[1]: mnist 10 a class, training: 784 features where the network has 100"),
    Mistake(
      old: "widths = [784, 20, 10]", new: "widths = [784, 20, 7]",
      says: "10 classes where the network has 7"),
    Mistake(
      old: "loss = \"softmaxCrossEntropy\"", new: "loss = \"meanSquaredError\"",
      says: "the loss meanSquaredError needs values"),
    Mistake(
      old: "widths = [784, 20, 10]",
      new: "widths = [784, 20, 10]\nnetwork.multilayerPerceptron.dropout = "
        + "{ rate = 0.5, hiddenLayers = [2] }",
      says: "dropout after hidden layer 2, where there are 1 dense ones"),
    Mistake(
      old: "batch = 50", new: "batch = 500\norder = \"wholeBatches\"",
      says: "batch: 500 examples of 100 make no whole batch"),
    Mistake(
      old: "widths = [784, 20, 10]", new: "widths = [784, 10000, 10000, 10]",
      says: "network: it has 107,960,010 parameters; at most 100,000,000"),
    Mistake(
      old: "batch = 50", new: "batch = 50\nevaluationBatch = 100000000",
      says: "x.toml: run.evaluationBatch is 100000000; it must be from 1 to 10000"),
    Mistake(
      old: "set.batch = 25", new: "set.regularizers.3.weight = 1",
      says: "x.toml: cell[2].set.regularizers.3: the run's list of 1 here has no \"3\""),
    // Measures.
    Mistake(
      old: "measure = \"testAccuracy\"", new: "measure = \"testAcuracy\"",
      says: "x.toml: measure can't be \"testAcuracy\"; did you mean testAccuracy"),
    Mistake(
      old: "measure = \"testAccuracy\"", new: "measure = \"testMSE\"",
      says: "x.toml: measure: a run of cell[1] has no \"testMSE\""),
    Mistake(
      old: "measure = \"testAccuracy\"", new: "measure = \"testTopFiveAccuracy\"",
      says: "x.toml: measure: a run of cell[1] has no \"testTopFiveAccuracy\""),
    Mistake(
      old: "measure = \"testAccuracy\"", new: "measure = \"medianDistance\"",
      says: "x.toml: measure.quantity is missing; it holds the attack"),
    Mistake(
      old: "measure = \"testAccuracy\"",
      new: "measure = [{ metric = \"accuracy@0.2\", quantity.whiteNoise.deviations = [0.3] }]",
      says: "x.toml: measure[1].metric: that quantity has no \"accuracy@0.2\"; "
        + "did you mean accuracy@0.3?"),
    Mistake(
      old: "measure = \"testAccuracy\"", new: "measure = []",
      says: "x.toml: measure is a list of 0; it must be of 1 or more values"),
    // Cells, grids, bases.
    Mistake(
      old: "row = \"other\"", new: "row = \"plain\"",
      says: "x.toml: cell[2]: \"plain\" is there already"),
    Mistake(
      new: "[grid.rows]\nkey = \"batch\"\nvalues = [1]",
      says: "x.toml: grid: a file has cells or a grid; remove one of them"),
    Mistake(
      new: "[base]\nexhibit = \"varga tabel3\"\nrow = \"No CP\"\ncolumn = \"SpectReg\"",
      says: "x.toml: base.exhibit: the program has no \"varga tabel3\"; did you mean "
        + "\"varga table3\""),
    Mistake(
      new: "[base]\nexhibit = \"varga table3\"\nrow = \"No CP\"\ncolumn = \"SpectRg\"",
      says: "x.toml: base.column: that row of varga table3 has no \"SpectRg\"; did you mean "
        + "\"SpectReg\""),
    Mistake(
      new: "[base]\nexhibit = \"varga table3\"\nrow = \"No CP\"\ncolumn = \"SpectReg\"",
      says: "x.toml: base.reading is missing; it holds one of \"as in the authors' code\""),
    Mistake(
      new: "[scale.quik]\nseeds = 1",
      says: "x.toml: scale.quik is no key; did you mean quick"),
    // Published numbers.
    Mistake(
      new: "[published]\ncell = [{ row = \"plain\", mean = 97.0 }]",
      says: "x.toml: published.source is missing"),
    Mistake(
      new: Self.published(source: "url = \"u\""),
      says: "x.toml: published.source.read is missing; it holds a text"),
    Mistake(
      new: Self.published("cell = [{ row = \"plane\", mean = 97.0 }]"),
      says: "x.toml: published.cell[1].row: the table has no \"plane\"; did you mean \"plain\""),
    Mistake(
      new: Self.published("cell = [{ row = \"plain\", mean = 97.0, sd = 1.0 }]"),
      says: "x.toml: published: cell[1].sd doesn't go with that spread"),
    Mistake(
      new: Self.published("n = 3\ncell = [{ row = \"plain\", mean = 97.0 }]"),
      says: "x.toml: published.n_source is missing"),
    // The file itself.
    Mistake(
      old: "seeds = 2", new: "seeds = = 2", says: "x.toml:3:9: not TOML"),
    Mistake(old: "seeds = 2", new: "[", says: "x.toml:3:1: not TOML"),
  ])
  func isOneLine(_ mistake: Mistake) throws {
    let error = #expect(throws: ExperimentError.self) {
      try Sample.planned(replacing: mistake.old, by: mistake.new)
    }
    let line = error?.description ?? ""
    #expect(line.contains(mistake.says), "\(line)")
    #expect(!line.contains("\n"), "\(line)")
  }

  private static func published(
    _ numbers: String = "cell = [{ row = \"plain\", mean = 97.0 }]",
    source: String = "url = \"u\"\nread = \"2026-11-27\""
  ) -> String {
    """
    [published]
    \(numbers)
    [published.source]
    authors = "A"
    year = 2020
    exhibit = "Table 1"
    \(source)
    """
  }

  struct Grid: Sendable {
    var grid: String
    var says: String
  }

  @Test(arguments: [
    Grid(
      grid: "key = \"batch\"\nvalues = []",
      says: "x.toml: grid.rows.values is a list of 0; it must be of 1 to 1000 values"),
    Grid(
      grid: "key = \"regularizers.0.wieght\"\nvalues = [1]",
      says: "x.toml: grid.rows.key: regularizers.0.wieght is no key; did you mean weight"),
    Grid(
      grid: "key = \"batch\"\nvalues = [1, 2]\nlabels = [\"one\"]",
      says: "x.toml: grid.rows.labels: 1 labels for 2 values"),
    Grid(
      grid: "key = \"batch\"\nvalues = [1, 1]",
      says: "x.toml: grid.rows.values: two are called the same"),
    Grid(
      grid: "key = \"optimizer.adam.learningRate\"\nvalues = [inf, 0.1]",
      says: "x.toml: grid.rows.key: optimizer.adam.learningRate is inf"),
    Grid(
      grid: "key = \"optimizer.adam.learningRate\"\nvalues = [1e19, 0.1]",
      says: "x.toml: grid.rows.key: optimizer.adam.learningRate is 1e+19"),
    Grid(
      grid: "key = \"batch\"\nvalues = [0]",
      says: "x.toml: grid.rows.key: batch is 0; it must be from 1"),
    Grid(
      grid: "key = \"batch\"\nvalues = [1]\n[grid.columns]\nkey = \"batch\"\nvalues = [2]",
      says: "x.toml: grid: rows and columns change the same setting"),
  ])
  func aGridsMistakeIsOneLine(_ grid: Grid) throws {
    let start = Sample.text.range(of: "[[cell]]")?.lowerBound ?? Sample.text.endIndex
    let text = Sample.text[..<start] + "[grid.rows]\n" + grid.grid
    let error = #expect(throws: ExperimentError.self) {
      try Experiment(toml: String(text), file: "x.toml")
    }
    #expect(error?.description.contains(grid.says) == true, "\(String(describing: error))")
  }

  @Test func aNameThatCannotBeAReportsIsRefused() {
    for file in ["My File.toml", "a/..toml", "x.txt", "1.toml"] {
      #expect(throws: ExperimentError.name(file: file)) {
        try Experiment(toml: Sample.text, file: file)
      }
    }
  }

  @Test func aFileThatIsNotThereIsNamed() {
    let error = #expect(throws: ExperimentError.self) { try Experiment(reading: "/none/x.toml") }
    let line = error?.description ?? ""
    #expect(line.contains("/none/x.toml: can't be read (there is no such file)"), "\(line)")
  }
}
