import Networks

/// Why a run can't be trained or its weights not be used.
package enum TrainingError: Error, Hashable, Sendable {
  /// The run was made for another version of the engine.
  case numericVersion(run: Int, engine: Int)
  /// The run is to be trained by an engine that isn't the one at hand.
  case otherEngine(run: DeviceEngine, here: DeviceEngine?)
  /// The data don't fit the network or the loss.
  case unfitData(set: String, what: String, expected: Int, found: Int)
  /// The loss asks for classes and the data have values, or the other way round.
  case unfitTargets(set: String, loss: Loss)
  /// A regularizer needs each example's derivatives, and the data have none.
  case missingDerivatives(set: String)
  /// The network's inputs and outputs don't make a Jacobian of that structure.
  case unfitStructure(structure: JacobianStructure, rows: Int, columns: Int)
  /// A run that integrates a Jacobian has penalties or preprocessing, which it can't have.
  case unfitIntegration
  /// A network that gives a Jacobian has fewer parameters than its checkpoints need.
  case tooFewParameters(count: Int, least: Int)
  /// What is measured on the way has no classes, no test examples, or no place in the run.
  case unfitEvaluations
  /// There are no images with pixels in [0, 1] and classes that adversarial training could corrupt.
  case unfitAdversarialTraining(set: String)
  /// There are no images of bytes to be augmented, or the augmentation's bounds make no sense.
  case unfitAugmentation(set: String)
  /// The preprocessing has another number of channels than the network's input.
  case unfitPreprocessing(dimensions: [Int])
  /// The preprocessing is by the mean and deviation of a set that is read image by image, or is
  /// empty.
  case noMoments(set: String)
  /// There is nothing to train on.
  case noExamples(set: String)
  /// A checkpoint can't be resumed from.
  case checkpoint(CheckpointFault)
  /// The weights aren't those of the run's network.
  case unfitWeights(expectedBytes: Int, foundBytes: Int)
}

/// What is wrong with a checkpoint; the run can always start over without it.
package enum CheckpointFault: Error, Hashable, Sendable {
  /// It doesn't begin as a checkpoint does.
  case notACheckpoint
  /// It is shorter or longer than it says, or than the run's network needs.
  case size(expected: Int, found: Int)
  /// It was written in another format.
  case formatVersion(Int)
  /// Its digest isn't that of its bytes.
  case digest
  /// It belongs to another run.
  case otherRun(key: String)
  /// It is beyond the run's end.
  case iteration(Int)
}

extension TrainingError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .numericVersion(let run, let engine):
      "this run is of numeric version \(run), the engine of \(engine): make the run anew"
    case .otherEngine(let run, let here):
      "this run is trained by \(run.title), and here is "
        + "\(here?.title ?? "the processor's engine"): name the plugin that it was trained by"
    case .unfitData(let set, let what, let expected, let found):
      "\(set): \(found) \(what) where the network has \(expected): choose a network for these data"
    case .unfitTargets(let set, let loss):
      "\(set): the loss \(loss.rawValue) needs \(loss.isClassification ? "classes" : "values")"
        + " as targets: choose a loss for these data"
    case .missingDerivatives(let set):
      "\(set): Tangent Prop needs each example's derivatives, and the data have none: give them, or"
        + " hold the derivatives to zero"
    case .unfitStructure(let structure, let rows, let columns):
      "the network's outputs don't make a \(rows)×\(columns) Jacobian of the structure"
        + " \(structure): choose another number of outputs"
    case .unfitIntegration:
      "a network that gives a Jacobian is trained without regularizers and preprocessing:"
        + " remove them"
    case .tooFewParameters(let count, let least):
      "a network that gives a Jacobian needs \(least) parameters for its checkpoints, and this one"
        + " has \(count): give it another layer"
    case .unfitEvaluations:
      "what is measured during a training needs a classifier, test examples and increasing"
        + " iterations within the run: change or remove the evaluations"
    case .unfitAdversarialTraining(let set):
      "\(set): adversarial training corrupts images with pixels in [0, 1] and classes:"
        + " train without it"
    case .unfitAugmentation(let set):
      "\(set): augmentation needs images of bytes, areas in (0, 1] and ratios over 0, the least"
        + " first: change or remove it"
    case .unfitPreprocessing(let dimensions):
      "the preprocessing needs a mean and a deviation for each channel of the network's input"
        + " \(dimensions): change it"
    case .noMoments(let set):
      "\(set): its mean and deviation need all images in memory: give them as numbers"
    case .noExamples(let set):
      "\(set): no examples to train on: check the data's specification"
    case .checkpoint(let fault):
      "the checkpoint \(fault): delete it, and the run starts over"
    case .unfitWeights(let expected, let found):
      "\(found) bytes of weights where the network needs \(expected): train the run anew"
    }
  }
}

extension CheckpointFault: CustomStringConvertible {
  /// What is wrong, as the end of a sentence about the checkpoint.
  package var description: String {
    switch self {
    case .notACheckpoint: "is none"
    case .size(let expected, let found): "has \(found) bytes in place of \(expected)"
    case .formatVersion(let version): "has the unknown format \(version)"
    case .digest: "is damaged (its SHA-256 differs)"
    case .otherRun(let key): "belongs to the run \(key)"
    case .iteration(let iteration): "is of iteration \(iteration), beyond the run's end"
    }
  }
}
