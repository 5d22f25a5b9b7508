import Datasets
import Networks
import Regularizers

/// All that decides a training's outcome, as a value.
///
/// The same run gives the same weights, bit for bit: on one thread, from one seed, whatever else
/// the machine does, and however often it was stopped and resumed.
package struct Run: Codable, Hashable, Sendable {
  /// The examples.
  package var data: DataSpecification
  /// The digest of the data that `data` stands for.
  package var dataDigest: String
  /// What is done to an input before the network sees it; nothing when nil.
  package var preprocessing: Preprocessing?
  /// How training images are changed at random; not at all when nil.
  ///
  /// Population statistics and metrics are of the images as they are.
  package var augmentation: Augmentation?
  /// The network.
  package var network: Network
  /// How it is integrated where it gives a function's Jacobian; nil where it gives the function.
  package var integration: PathIntegration?
  /// How its parameters start.
  package var initializer: Initializer
  /// The loss, without penalties.
  package var loss: Loss
  /// The penalties on the loss; the position of one decides its random stream.
  package var regularizers: [WeightedRegularizer]
  /// How training images are corrupted before each step; not at all when nil.
  package var adversarialTraining: AdversarialTraining?
  /// The penalty on the parameters, if any.
  package var weightDecay: WeightDecay?
  /// How gradients become steps.
  package var optimizer: Optimizer
  /// How the learning rate changes.
  package var schedule: Schedule
  /// The number of steps.
  package var iterations: Int
  /// After how many steps test accuracy and mean ‖J‖_F are measured while the run is trained, in
  /// increasing order, 0 being the start; nil measures nothing on the way.
  ///
  /// The metrics are called `testAccuracy@5000` and `jacobianNorm@5000`:
  /// ``Metric/name(atIteration:)``.
  package var evaluations: [Int]?
  /// How many examples a batch has by whose own statistics normalizations work where the network is
  /// evaluated, in a random order and without what is left over; when nil they work by the
  /// population's.
  ///
  /// Accuracies and losses of classes are so measured; norms of the Jacobian are by the
  /// population's statistics always.
  package var evaluationBatch: Int?
  /// The order in which steps see the examples; a permutation an epoch when nil.
  package var order: ExampleOrder?
  /// The number of examples in a step; all of them in their order when nil or not fewer.
  package var batch: Int?
  /// The seed of every random stream of the training.
  package var seed: UInt64
  /// The engine's version: see ``NumericVersion``.
  package var numericVersion: Int
  /// What the run is trained by; the processor's own engine when nil.
  package var engine: DeviceEngine?

  /// Creates a run.
  package init(
    data: DataSpecification, dataDigest: String, preprocessing: Preprocessing? = nil,
    augmentation: Augmentation? = nil, network: Network, integration: PathIntegration? = nil,
    initializer: Initializer, loss: Loss, regularizers: [WeightedRegularizer] = [],
    adversarialTraining: AdversarialTraining? = nil, weightDecay: WeightDecay? = nil,
    optimizer: Optimizer, schedule: Schedule = .constant, iterations: Int,
    evaluations: [Int]? = nil, evaluationBatch: Int? = nil, order: ExampleOrder? = nil,
    batch: Int?, seed: UInt64,
    numericVersion: Int = NumericVersion.current, engine: DeviceEngine? = nil
  ) {
    precondition(iterations >= 0, "Run: the number of iterations is negative: \(iterations)")
    precondition(batch.map { $0 > 0 } ?? true, "Run: a batch needs an example")
    precondition(evaluationBatch.map { $0 > 0 } ?? true, "Run: an evaluated batch needs an example")
    self.data = data
    self.dataDigest = dataDigest
    self.preprocessing = preprocessing
    self.augmentation = augmentation
    self.network = network
    self.integration = integration
    self.initializer = initializer
    self.loss = loss
    self.regularizers = regularizers
    self.adversarialTraining = adversarialTraining
    self.weightDecay = weightDecay
    self.optimizer = optimizer
    self.schedule = schedule
    self.iterations = iterations
    self.evaluations = evaluations
    self.evaluationBatch = evaluationBatch
    self.order = order
    self.batch = batch
    self.seed = seed
    self.numericVersion = numericVersion
    self.engine = engine
  }

  /// The same run, trained by `engine`; by the processor's own when nil.
  package func trained(by engine: DeviceEngine?) -> Run {
    var run = self
    run.engine = engine
    return run
  }
}
