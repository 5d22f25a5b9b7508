import Attacks
import Datasets
import Measurements
import Testing
import Training

@Suite struct MeasurementTests {
  private let run = SmallNetwork.run()

  private func outcome(
    _ quantity: Quantity, _ run: Run? = nil, on set: ExampleSet
  ) throws -> MeasurementOutcome {
    let run = run ?? self.run
    let measurement = NetworkMeasurement(run, quantity)
    let result = try measurement.perform(weights: SmallNetwork.weights(of: run), on: set)
    guard case .finished(let outcome) = result else { throw CancellationError() }
    return outcome
  }

  /// A key is the identity of results in caches and ledgers: it may change only on purpose.
  @Test func theKeysOfTheQuantitiesStay() {
    let run = Run(
      data: .wholeMNIST, dataDigest: "digest", network: run.network,
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false), iterations: 1,
      batch: nil, seed: 1, numericVersion: 1)
    let quantities: [Quantity] = [
      .jacobianNorm(), .jacobianNorm(examples: 9), .trainingJacobianNorm, .gradientNorms(),
      .gradientNorms(underDropout: true), .usps(),
      .usps(corners: .alignedCorners),
      .whiteNoise(deviations: [0, 0.25]), .whiteNoise(deviations: [0.5], examples: 9, imageSeed: 2),
      .decisionCells(DecisionCells(.test, images: 5, seed: 1)),
      .projectionVariance(
        ProjectionVariance(examples: 5, draws: 4, projections: [1], batches: [2, 3], trials: 6)),
      .closedFormDifference(examples: 100), .inverseErrors(points: 21), .trainingHistory,
      .foolingTransfer(from: run, images: DecisionCells(.test, images: 5, seed: 1)),
      .fartherBoundaries(than: run, cells: DecisionCells(.training, images: 5, seed: 1)),
    ]
    let texts = quantities.map {
      String(decoding: NetworkMeasurement(run, $0).canonicalJSON, as: UTF8.self)
        .replacing(String(decoding: run.canonicalJSON, as: UTF8.self), with: "RUN")
    }
    let digest = "\"dataDigest\":\"\(DataLibrary.uspsDigest)\","
    #expect(
      texts == [
        #"{"quantity":{"jacobianNorm":{}},"run":RUN,"version":1}"#,
        #"{"quantity":{"jacobianNorm":{"examples":9}},"run":RUN,"version":1}"#,
        #"{"quantity":{"trainingJacobianNorm":{}},"run":RUN,"version":1}"#,
        #"{"quantity":{"gradientNorms":{}},"run":RUN,"version":1}"#,
        #"{"quantity":{"gradientNorms":{"underDropout":true}},"run":RUN,"version":1}"#,
        #"{\#(digest)"quantity":{"usps":{"corners":"halfPixels"}},"run":RUN,"version":1}"#,
        #"{\#(digest)"quantity":{"usps":{"corners":"alignedCorners"}},"run":RUN,"version":1}"#,
        #"{"quantity":{"whiteNoise":{"deviations":[0,0.25]}},"run":RUN,"version":1}"#,
        #"""
        {"quantity":{"whiteNoise":{"deviations":[0.5],"examples":9,"imageSeed":2}},\#
        "run":RUN,"version":1}
        """#,
        #"""
        {"quantity":{"decisionCells":{"_0":{"images":5,"part":"test","seed":1}}},\#
        "run":RUN,"version":1}
        """#,
        #"""
        {"quantity":{"projectionVariance":{"_0":{"batches":[2,3],"draws":4,"examples":5,\#
        "projections":[1],"trials":6}}},\#
        "run":RUN,"version":1}
        """#,
        #"{"quantity":{"closedFormDifference":{"examples":100}},"run":RUN,"version":1}"#,
        #"{"quantity":{"inverseErrors":{"points":21}},"run":RUN,"version":1}"#,
        #"{"quantity":{"trainingHistory":{}},"run":RUN,"version":1}"#,
        #"""
        {"quantity":{"foolingTransfer":{"from":RUN,"images":{"images":5,"part":"test","seed":1}}},\#
        "run":RUN,"version":1}
        """#,
        #"""
        {"quantity":{"fartherBoundaries":{"cells":{"images":5,"part":"training","seed":1},\#
        "than":RUN}},"run":RUN,"version":1}
        """#,
      ])
    #expect(Set(quantities.map { NetworkMeasurement(run, $0).key }).count == quantities.count)
  }

  /// What a quantity needs beside its run: files of the catalogue, or a second run.
  @Test func needsBesideTheRunAreStated() throws {
    let cells = DecisionCells(.test, images: 5, seed: 1)
    let other = SmallNetwork.run(seed: 2)
    let nowhere = DataLibrary(folders: DataFolders([]))
    for quantity: Quantity in [
      .foolingTransfer(from: other, images: cells), .fartherBoundaries(than: other, cells: cells),
    ] {
      #expect(quantity.otherRun == other && quantity.datasetName == nil)
      let alone = NetworkMeasurement(run, quantity)
      #expect(
        throws: MeasurementError.unfitNetwork(
          quantity: quantity.title, needs: "the weights of the model that it is held against")
      ) {
        try alone.perform(
          weights: SmallNetwork.weights(of: run), on: SmallNetwork.images(count: 4))
      }
    }
    for quantity: Quantity in [.jacobianNorm(), .decisionCells(cells), .trainingHistory] {
      #expect(quantity.otherRun == nil && quantity.datasetName == nil)
      try quantity.loadData(from: nowhere)
    }
    #expect(Quantity.usps().datasetName == "usps")
    #expect(throws: DatasetError.self) { try Quantity.usps().loadData(from: nowhere) }
  }

  @Test func theNormsAreThoseOfTheWholeSetAtOnce() throws {
    let set = SmallNetwork.images(count: 600)
    let outcome = try outcome(.jacobianNorm(), on: set)
    let norms = try JacobianNorms(run, weights: SmallNetwork.weights(of: run)).norms(of: set)
    #expect(outcome.values == norms.map(Double.init) && outcome.examples == 600)
    let mean = outcome.values.reduce(0, +) / 600
    #expect(outcome.metrics[MeasuredMetric.jacobianNorm] == mean)
    // By the variance's sign: the root of the mean square is above the mean.
    #expect(try #require(outcome.metrics[MeasuredMetric.rootMeanSquareJacobianNorm]) > mean)
  }

  /// A network whose pixels are standardized by each set's own moments sees those of the set that
  /// it is measured on.
  @Test func aNetworkOfOwnMomentsSeesThoseOfTheSet() throws {
    let set = SmallNetwork.images(count: 60)
    var own = run
    own.preprocessing = .standardizedByOwnMoments
    let weights = try SmallNetwork.weights(of: own)
    let fixed = try own.seeing(set)
    for quantity: Quantity in [
      .whiteNoise(deviations: [0, 0.5]), .jacobianNorm(),
      .foolingDistances(.hoffmanFGSM, examples: 5),
    ] {
      func outcome(_ run: Run) throws -> MeasurementOutcome? {
        guard
          case .finished(let outcome) = try NetworkMeasurement(run, quantity).perform(
            weights: weights, on: set)
        else { return nil }
        return outcome
      }
      let seen = try #require(try outcome(own))
      #expect(seen.values == (try outcome(fixed))?.values)
    }
  }

  @Test func noiseOfNoDeviationIsNone() throws {
    let set = SmallNetwork.images(count: 300)
    let noise = try outcome(.whiteNoise(deviations: [0, 0.5, 1, 2]), on: set)
    let clean = try TrainedNetwork(run, weights: SmallNetwork.weights(of: run)).areRight(set)
    let accuracy = 100 * Double(clean.count { $0 }) / 300
    #expect(noise.values[0] == accuracy)
    #expect(noise.metrics.count == 4 && noise.metrics["accuracy@0.5"] == noise.values[1])
    // With so much noise some of 300 examples change sides; that as many come as go each time is
    // unlikely.
    #expect(Set(noise.values).count > 1)
  }

  /// The noise depends on seed and place alone: other deviations beside one don't change its
  /// accuracy.
  @Test func theNoiseIsOneDrawAnImage() throws {
    let set = SmallNetwork.images(count: 300)
    let many = try outcome(.whiteNoise(deviations: [0.1, 0.3, 0.9]), on: set)
    let one = try outcome(.whiteNoise(deviations: [0.3]), on: set)
    #expect(one.values == [many.values[1]])
    let first = try outcome(
      .whiteNoise(deviations: [0.3]), on: set.subset(Array(0..<290), name: ""))
    #expect(abs(first.values[0] * 290 - one.values[0] * 300) <= 1000 + 1e-9)
  }

  /// So many images are every so manieth of all, and meet the noise of their places.
  @Test func fewImagesLieEvenlyOverTheSet() throws {
    let set = SmallNetwork.images(count: 600)
    let all = try outcome(.jacobianNorm(), on: set)
    let few = try outcome(.jacobianNorm(examples: 300), on: set)
    #expect(few.values == stride(from: 0, to: 600, by: 2).map { all.values[$0] })
    #expect(few.examples == 300)
    let noise = Quantity.whiteNoise(deviations: [0.3], examples: 600)
    #expect(
      try outcome(noise, on: set).values
        == outcome(.whiteNoise(deviations: [0.3]), on: set).values)
    let even = set.subset(Array(stride(from: 0, to: 600, by: 2)), name: set.name)
    #expect(
      try outcome(.whiteNoise(deviations: [0], examples: 300), on: set).values
        == outcome(.whiteNoise(deviations: [0]), on: even).values)
  }

  /// Where classes take turns, images that lie evenly are of one class; drawn ones are of all, each
  /// once.
  @Test func drawnImagesAreOfAllClasses() throws {
    let set = SmallNetwork.images(count: 600)
    let places = set.places(60, seed: 1)
    #expect(Set(places).count == 60 && places == places.sorted())
    #expect(places != set.places(60, seed: 2))
    // 60 draws leave a certain tenth out with probability 0.9⁶⁰, below 2 ‰.
    #expect(Set(places.map { $0 % 10 }).count == 10)
    #expect(Set(set.places(60, seed: nil).map { $0 % 10 }) == [0])
    let all = try outcome(.jacobianNorm(), on: set)
    let drawn = try outcome(.jacobianNorm(examples: 60, imageSeed: 1), on: set)
    #expect(drawn.values == places.map { all.values[$0] })
  }

  @Test func aMeasurementStopsBetweenPieces() throws {
    let set = SmallNetwork.images(count: 600)
    var shares: [Double] = []
    let result = try NetworkMeasurement(run, .jacobianNorm()).perform(
      weights: SmallNetwork.weights(of: run), on: set, onProgress: { shares.append($0) },
      shouldStop: { shares.count == 2 })
    #expect(result == .stopped)
    #expect(shares == [256.0 / 600, 512.0 / 600])
  }

  @Test func whatDoesNotFitIsSaid() throws {
    let set = SmallNetwork.images(count: 4)
    let other = ExampleSet(
      name: "values", featureShape: [12], features: .floats(Array(repeating: 0, count: 48)),
      targets: set.targets)
    #expect(
      throws: MeasurementError.notImages(
        quantity: "accuracy under white noise of 1 deviations", set: "values")
    ) { try outcome(.whiteNoise(deviations: [1]), on: other) }
    let wide = ExampleSet(
      name: "wide", featureShape: [16], features: .floats(Array(repeating: 0, count: 48)),
      targets: .classes([0, 1, 2], count: 10))
    #expect(throws: MeasurementError.self) { try outcome(.usps(), on: wide) }
    #expect(throws: TrainingError.self) {
      try NetworkMeasurement(run, .jacobianNorm()).perform(weights: .init(count: 8), on: set)
    }
  }

  @Test func valuesGoThroughBytes() {
    let values = [0, 0.1, -.infinity, .infinity, .leastNonzeroMagnitude]
    #expect(ValuesData.decoded(ValuesData.encoded(values)) == values)
    #expect(Array(ValuesData.encoded([1])) == [0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
  }
}
