import Kernels
import Randomness

/// ``CarliniWagner`` on a batch whose lanes are at searches and steps of their own.
final class CarliniWagnerAttack {
  private let settings: CarliniWagner
  private let images: AttackedImages
  private let program: CarliniWagnerProgram
  private let row = BatchRow(examples: AttackedClassifier.batch)
  private let firstMoment: AlignedBuffer<Float>
  private let secondMoment: AlignedBuffer<Float>
  private let rates: AlignedBuffer<Float>
  private let inverseRoots: AlignedBuffer<Float>
  private var lanes: [Lane]

  private static let (beta1, beta2, epsilon) = (0.9, 0.999, 1e-8)

  /// Where a lane is.
  private struct Lane {
    var search: ConstantSearch
    var step = 0
    var succeeded = false
    var lastObjective = Float.infinity
    /// β₁ᵗ and β₂ᵗ.
    var powers = (1.0, 1.0)
    var closest: (squaredDistance: Float, weight: Double)?
    /// The closest fooling image so far.
    var image: [Float]
  }

  init(_ classifier: AttackedClassifier, _ settings: CarliniWagner, _ images: AttackedImages) {
    self.settings = settings
    self.images = images
    program = CarliniWagnerProgram(classifier, classes: images.classes)
    firstMoment = AlignedBuffer(count: program.variables.count)
    secondMoment = AlignedBuffer(count: program.variables.count)
    rates = AlignedBuffer(count: row.scalars)
    inverseRoots = AlignedBuffer(count: row.scalars)
    let image = [Float](repeating: 0, count: images.features)
    lanes = Array(
      repeating: Lane(search: ConstantSearch(settings), image: image), count: row.examples)
  }

  /// What is found for `examples`, which are all right to begin with.
  func foolings(
    of examples: [Int], _ onProgress: (_ share: Double) throws -> Void
  ) rethrows -> [Int: Fooling] {
    var foolings: [Int: Fooling] = [:]
    var queue = LaneQueue(examples, lanes: row.examples)
    while !queue.isDone {
      try onProgress(queue.shareDone)
      queue.refill(begin)
      program.run()
      step()
      for (lane, example) in queue.examples.enumerated() {
        guard let example, isSearched(lane: lane, label: images.label(of: example)) else {
          continue
        }
        if lanes[lane].search.advance(succeeded: lanes[lane].succeeded) {
          restart(lane: lane, example: example)
        } else {
          foolings[example] =
            lanes[lane].closest.map {
              images.fooling(example, lanes[lane].image, magnitude: $0.weight)
            } ?? Fooling.none
          queue.release(lane)
        }
      }
    }
    return foolings
  }

  /// Gives a lane to an example.
  private func begin(lane: Int, example: Int) {
    images.copy(example, into: program.clean, lane: lane)
    images.copyLabel(example, into: program.target, lane: lane)
    lanes[lane].search = ConstantSearch(settings)
    lanes[lane].closest = nil
    restart(lane: lane, example: example)
  }

  /// Begins a search at the clean image.
  private func restart(lane: Int, example: Int) {
    lanes[lane].step = 0
    lanes[lane].succeeded = false
    lanes[lane].lastObjective = .infinity
    lanes[lane].powers = (1, 1)
    program.weights[lane] = Float(lanes[lane].search.weight)
    for feature in 0..<images.features {
      let place = feature * row.scalars + lane
      // artanh of the pixel moved to [−1, 1] and a little inwards.
      let inner = (2 * Double(images.pixel(feature, of: example)) - 1) * 0.999999
      program.variables[place] = Float(Elementary.logarithm((1 + inner) / (1 - inner)) / 2)
      firstMoment.pointer[place] = 0
      secondMoment.pointer[place] = 0
    }
  }

  /// Takes note of what the last run says of a lane.
  ///
  /// - Returns: whether its search is over.
  private func isSearched(lane: Int, label: Int) -> Bool {
    let objective = program.objectives[lane]
    if settings.abortsEarly, lanes[lane].step.isMultiple(of: max(1, settings.steps / 10)) {
      // Also where the objective isn't a number.
      guard objective <= 0.9999 * lanes[lane].lastObjective else { return true }
      lanes[lane].lastObjective = objective
    }
    let squaredDistance = program.squaredDistances[lane]
    // A weight that is too great for Float gives images that are none.
    if !program.logits.isRight(lane: lane, label: label), squaredDistance.isFinite {
      lanes[lane].succeeded = true
      if lanes[lane].closest.map({ squaredDistance < $0.squaredDistance }) ?? true {
        lanes[lane].closest = (squaredDistance, lanes[lane].search.weight)
        for feature in 0..<images.features {
          lanes[lane].image[feature] = program.image[feature * row.scalars + lane]
        }
      }
    }
    lanes[lane].step += 1
    return lanes[lane].step == settings.steps
  }

  /// Moves all lanes by one step of Adam; those that begin anew afterwards forget it.
  private func step() {
    for lane in lanes.indices {
      lanes[lane].powers.0 *= Self.beta1
      lanes[lane].powers.1 *= Self.beta2
      rates.pointer[lane] = Float(-settings.learningRate / (1 - lanes[lane].powers.0))
      inverseRoots.pointer[lane] = Float(1 / (1 - lanes[lane].powers.1).squareRoot())
    }
    guard let variables = program.variables.baseAddress, let gradient = program.gradient.baseAddress
    else { return }
    OptimizerKernel.exampleAdam(
      variables: variables, gradient: gradient, firstMoment: firstMoment.pointer,
      secondMoment: secondMoment.pointer, rates: rates.pointer, inverseRoots: inverseRoots.pointer,
      beta1: Self.beta1, beta2: Self.beta2, epsilon: Self.epsilon, features: images.features,
      rowRegisters: row.octets / 2)
  }
}
