import Datasets
import Exhibits
import Timing
import Training

/// The training steps on a batch of 100 that `hoffman cost` times and counts the operations of.
///
/// The learning rate is 0, so that weights stay as they start, and no data set is needed: neither
/// decides how long a step takes.
enum CostStep {
  /// The steps of LeNet′, every method's, and with other numbers of classes than ten.
  static func ofLeNet(at scale: Scale) throws -> StepTiming {
    let methods = try Cost.methods.map { name, model in
      StepTiming.Step(
        name, .training(try run(model)), against: name == Cost.plain ? [] : [Cost.plain])
    }
    let scaled = try Cost.classCounts.filter { $0 != 10 }.flatMap { classes in
      try Cost.scaledMethods.map { name, model in
        StepTiming.Step(
          Cost.step(name, classes: classes), .training(try run(model, classes: classes)),
          against: name == Cost.plain ? [] : [Cost.step(Cost.plain, classes: classes)])
      }
    }
    return StepTiming(
      methods + scaled, rounds: rounds[scale], secondsPerRound: seconds[scale])
  }

  /// Plain steps and such with one projection of ResNet-18, which take seconds: five rounds of one
  /// each.
  static func ofResNet18() throws -> StepTiming {
    let steps = try Cost.methods.prefix(2).map { name, model in
      StepTiming.Step(
        name, .training(try run(model, task: .resNet18)),
        against: name == Cost.plain ? [] : [Cost.plain])
    }
    return StepTiming(steps, rounds: 5, secondsPerRound: 0)
  }

  /// How often a time is taken.
  static let rounds = ByScale(paper: 15, quick: 5, smoke: 2)

  /// For how long a step is repeated in a round.
  private static let seconds = ByScale(paper: 0.3, quick: 0.1, smoke: 0)

  /// A run whose steps are those of a method; classes other than ten are LeNet′'s.
  private static func run(
    _ model: Model, classes: Int = 10, task: ImageTask = .leNet
  ) throws -> Run {
    var run = try task.run(
      model, seed: 1, Request(scale: .paper, data: DataLibrary(folders: DataFolders([]))))
    if task == .leNet {
      run.network = .leNet5(activation: .hyperbolicTangent, dropout: nil, classes: classes)
    }
    run.optimizer = .momentum(learningRate: 0, momentum: 0.9, nesterov: false)
    return run
  }
}
