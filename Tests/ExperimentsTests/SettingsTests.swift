import Exhibits
import Experiments
import Foundation
import Papers
import Testing
import Training

/// The settings of runs as files have them.
@Suite struct SettingsTests {
  /// Every run that any exhibit plans, written as TOML, is read as the same run: no setting that a
  /// run can have is missing in the description of files, and no number loses a digit.
  @Test(arguments: Scale.allCases)
  func everyPlannedRunIsReadAsItself(scale: Scale) throws {
    var seen: Set<String> = []
    for exhibit in ExhibitCatalogue.all {
      let work = try exhibit.cells(.without(data: scale, seeds: 2)).flatMap(\.work)
      // A timing's steps are at rest: nothing is trained by them.
      for run in work.filter({ $0.timing == nil }).map(\.run) {
        // One seed of each setting is enough; the second, for another than the word's.
        guard run.seed == 2 || seen.insert(exhibit.id.description).inserted else { continue }
        let settings = try RunSettings(run)
        #expect(try settings.run(like: run).key == run.key, "\(exhibit.id)")
      }
    }
  }

  @Test func whatIsPrintedBeginsAFile() throws {
    let cell = try Sample.planned()[1]
    let toml = try RunSettings(cell.runs[1]).toml
    #expect(!toml.contains("dataDigest") && !toml.contains("numericVersion"))
    #expect(toml.contains("data.mnist.subsetSeed = \"seed\""), "\(toml)")
    #expect(toml.contains("optimizer.adam.beta1 = 0.9\n"), "\(toml)")
    let text = """
      title = "again"
      measure = "testAccuracy"
      seeds = 2
      cell = [{ row = "same" }]

      """ + toml
    let exhibit = OwnExhibit(try Experiment(toml: text, file: "again.toml"))
    let again = try exhibit.cells(.without(data: .paper))[0]
    #expect(again.runs.map(\.key) == cell.runs.map(\.key))
  }

  @Test func aFileGivesTheRunThatItSays() throws {
    let run = try Sample.planned()[1].runs[1]
    #expect(run.data == .mnist(perClass: 10, subsetSeed: 2))
    #expect(
      run.network
        == .multilayerPerceptron(
          widths: [784, 20, 10], activation: .rectified, dropout: nil))
    #expect(run.optimizer == .adam(learningRate: 0.001))
    #expect(run.regularizers == [.init(.spectReg(.varga), weight: 0.1)])
    #expect(run.schedule == .constant && run.weightDecay == nil)
    #expect(run.iterations == 100 && run.batch == 25 && run.seed == 2)
    #expect(run.numericVersion == NumericVersion.current)
  }

  @Test func changesReplaceAddAndTakeAway() throws {
    func run(_ change: String) throws -> Run {
      try Sample.planned(replacing: "set.batch = 25", by: change)[1].runs[0]
    }
    #expect(try run("set.batch = \"none\"").batch == nil)
    #expect(try run("set.regularizers = []").regularizers.isEmpty)
    #expect(try run("set.regularizers.0.weight = 2").regularizers[0].weight == 2)
    #expect(try run("set.regularizers.spectReg.weight = 3").regularizers[0].weight == 3)
    #expect(
      try run("set.optimizer.momentum = { learningRate = 0.1, momentum = 0.9 }").optimizer
        == .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false))
    #expect(
      try run("set.network.multilayerPerceptron.activation = \"softplus\"").network
        == .multilayerPerceptron(widths: [784, 20, 10], activation: .softplus, dropout: nil))
  }

  @Test func scalesHaveFewerStepsAndRuns() throws {
    func runs(_ scale: Scale, _ addition: String = "") throws -> [Run] {
      let experiment = try Experiment(toml: Sample.text + addition, file: "x.toml")
      return try OwnExhibit(experiment).cells(.without(data: scale))[0].runs
    }
    #expect(try runs(.paper).map(\.iterations) == [100, 100])
    #expect(try runs(.reduced).map(\.iterations) == [40, 40])
    #expect(try runs(.quick).map(\.iterations) == [5, 5])
    #expect(try runs(.smoke).map(\.iterations) == [10])
    let own = "\n[scale.quick]\nseeds = 1\nrun.iterations = 33"
    #expect(try runs(.quick, own).map(\.iterations) == [33])
    #expect(try runs(.smoke, own).map(\.iterations) == [10])
  }
}
