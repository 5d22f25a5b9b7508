import Datasets
import Networks
import Reports
import Training

/// Whether a run's settings fit each other, which no single key shows: network and data, loss and
/// targets, penalties and inputs.
struct RunFit {
  let run: Run
  let file: String
  let place: String

  init(_ run: Run, in cell: Experiment.Cell, of experiment: Experiment) {
    self.run = run
    file = experiment.file
    place = cell.key
  }

  /// Throws the first thing that doesn't fit; no file of data is read.
  ///
  /// - Throws: `ExperimentError.contradiction`; `DatasetError` for synthetic data that can't be
  ///   made.
  func check(_ data: DataLibrary) throws {
    try checkNetwork()
    let split = try standIn(data)
    for regularizer in run.regularizers {
      guard case .tangentProp(let tangent) = regularizer.kind else { continue }
      let features = split.training.featureCount
      guard tangent.direction.count == features else {
        throw misfit(
          "regularizers: Tangent Prop's direction has \(tangent.direction.count) numbers, an input "
            + "\(features)")
      }
    }
    do {
      try run.check(split)
    } catch {
      throw misfit("\(error)")
    }
    if isStreamed, run.preprocessing == .standardizedByOwnMoments {
      throw misfit("\(TrainingError.noMoments(set: run.data.title))")
    }
    if run.order == .wholeBatches, let batch = run.batch, let count = trainingCount, batch > count {
      throw misfit("batch: \(batch) examples of \(count) make no whole batch")
    }
  }

  /// More parameters than memory holds several times, as optimizers need.
  private static let mostParameters = 100_000_000

  /// What the layers and the memory take for granted.
  private func checkNetwork() throws(ExperimentError) {
    let (dropout, hidden): (Dropout?, Int)
    switch run.network {
    case .leNet5(_, let stated, _, _), .ddNet(let stated, _, _, _): (dropout, hidden) = (stated, 2)
    case .multilayerPerceptron(let widths, _, let stated):
      (dropout, hidden) = (stated, widths.count - 2)
    case .residual(let network):
      (dropout, hidden) = (nil, 0)
      guard network.widths.count == network.blocks.count else {
        throw misfit(
          "network: \(network.widths.count) widths and \(network.blocks.count) blocks; give one of "
            + "each for a level")
      }
      let halvings = network.widths.count - 1 + (network.stem == .large ? 2 : 0)
      guard network.imageSide >= 1 << (halvings + 1) else {
        throw misfit(
          "network: images of \(network.imageSide) pixels are too small for \(halvings) halvings")
      }
    }
    if let dropout,
      let layer = dropout.hiddenLayers.first(where: { !(1...max(hidden, 1) ~= $0) })
        ?? (hidden == 0 ? dropout.hiddenLayers.first : nil)
    {
      throw misfit(
        "network: dropout after hidden layer \(layer), where there are \(hidden) dense ones")
    }
    let count = run.network.architecture.parameterCount
    guard count <= Self.mostParameters else {
      throw misfit(
        "network: it has \(NumberText.grouped(count)) parameters; at most "
          + NumberText.grouped(Self.mostParameters))
    }
  }

  /// Sets of one example of the data's shape, none for validation where the data hold none out; the
  /// data themselves where they are synthetic.
  func standIn(_ data: DataLibrary) throws -> DataSplit {
    let (shape, classes, holdsOut): ([Int], Int, Bool)
    switch run.data {
    case .mnist, .drawnMNIST: (shape, classes, holdsOut) = ([1, 28, 28], 10, true)
    case .wholeMNIST, .wholeMNISTSubset: (shape, classes, holdsOut) = ([1, 28, 28], 10, false)
    case .cifar(let cifar):
      (shape, classes, holdsOut) = ([3, 32, 32], cifar.source.classes, cifar.heldOut > 0)
    case .tinyImageNet(let images):
      (shape, classes, holdsOut) = ([3, 64, 64], 200, images.heldOutPerClass > 0)
    case .imageNet(let images):
      (shape, classes, holdsOut) = ([3, images.side, images.side], 1000, false)
    case .sine, .curve, .function: return try data.load(run.data)
    }
    func set(_ part: String, count: Int = 1) -> ExampleSet {
      ExampleSet(
        name: "\(run.data.title), \(part)", featureShape: shape,
        features: .bytes([UInt8](repeating: 0, count: count * shape.reduce(1, *))),
        targets: .classes([UInt16](repeating: 0, count: count), count: classes))
    }
    return DataSplit(
      training: set("training"), validation: set("validation", count: holdsOut ? 1 : 0),
      test: set("test"))
  }

  /// Whether images are read one by one.
  private var isStreamed: Bool {
    switch run.data {
    case .tinyImageNet, .imageNet: true
    case .mnist, .wholeMNIST, .wholeMNISTSubset, .drawnMNIST, .cifar, .sine, .curve, .function:
      false
    }
  }

  /// The training examples; nil where the settings don't tell.
  private var trainingCount: Int? {
    switch run.data {
    case .mnist(let perClass, _): perClass.map { 10 * $0 } ?? 50_000
    case .wholeMNIST: 60_000
    case .wholeMNISTSubset(let perClass, _): 10 * perClass
    case .drawnMNIST(let count, _): count
    case .cifar(let cifar):
      cifar.count ?? cifar.perClass.map { $0 * cifar.source.classes } ?? 50_000 - cifar.heldOut
    case .tinyImageNet, .imageNet, .curve: nil
    case .sine(let sine): sine.plateaus ? 2 * sine.count : sine.count
    case .function(let function): function.count
    }
  }

  private func misfit(_ reason: String) -> ExperimentError {
    .contradiction(file: file, key: place, reason: reason)
  }
}
