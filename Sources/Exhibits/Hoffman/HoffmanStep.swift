import Benchmarks
import Datasets
import Training

/// The training steps on a batch of 100 that `hoffman cost` times and counts the operations of.
///
/// The learning rate is 0, so that weights stay as they start, and no data set is needed: neither decides how long a step
/// takes.
enum HoffmanStep {
  /// The steps of LeNet′, every method's, and with other numbers of classes than ten.
  static func ofLeNet(at scale: Scale) throws -> StepTiming {
    typealias Cost = HoffmanCost
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
      methods + scaled, rounds: rounds(at: scale), secondsPerRound: seconds(at: scale))
  }

  /// Plain steps and such with one projection of ResNet-18, which take seconds: five rounds of one each.
  static func ofResNet18() throws -> StepTiming {
    let steps = try HoffmanCost.methods.prefix(2).map { name, model in
      StepTiming.Step(
        name, .training(try run(model, task: .resNet18)),
        against: name == HoffmanCost.plain ? [] : [HoffmanCost.plain])
    }
    return StepTiming(steps, rounds: 5, secondsPerRound: 0)
  }

  /// How often a time is taken.
  static func rounds(at scale: Scale) -> Int {
    switch scale {
    case .paper, .reduced: 15
    case .quick: 5
    case .smoke: 2
    }
  }

  /// For how long a step is repeated in a round.
  private static func seconds(at scale: Scale) -> Double {
    switch scale {
    case .paper, .reduced: 0.3
    case .quick: 0.1
    case .smoke: 0
    }
  }

  /// A run whose steps are those of a method; classes other than ten are LeNet′'s.
  private static func run(
    _ model: HoffmanModel, classes: Int = 10, task: HoffmanTask = .leNet
  ) throws -> Run {
    var run = try task.run(
      model, seed: 1, scale: .paper, data: DataLibrary(folders: DataFolders([])))
    if task == .leNet {
      run.network = .leNet5(activation: .hyperbolicTangent, dropout: nil, classes: classes)
    }
    run.optimizer = .momentum(learningRate: 0, momentum: 0.9, nesterov: false)
    return run
  }
}
