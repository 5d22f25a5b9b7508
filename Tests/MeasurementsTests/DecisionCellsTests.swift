import Datasets
import Foundation
import Measurements
import Networks
import Randomness
import Testing
import Training

@Suite struct DecisionCellsTests {
  /// Two classes apart by the line x + y = 2 (logits 0 and x + y − 2).
  private func classifier() throws -> TrainedNetwork {
    let run = Run(
      data: .mnist(perClass: 1, subsetSeed: 1), dataDigest: "of this test",
      network: .multilayerPerceptron(widths: [2, 2], activation: .hyperbolicTangent, dropout: nil),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .adam(learningRate: 0.001), iterations: 1, batch: nil, seed: 1)
    return try TrainedNetwork(run, weights: WeightsData.encoded([0, 0, 1, 1, 0, -2]))
  }

  private let search = CellOutline.Search(directions: 72, step: 0.5, reach: 10, halvings: 10)

  @Test func outlineOfAHalfPlaneIsItsLine() throws {
    let plane = try #require(DecisionPlane(through: [0, 0], along: [1, 0], and: [0.5, 1]))
    let outline = CellOutline(of: try classifier(), on: plane, search)
    for (number, distance) in outline.distances.enumerated() {
      let turn = Elementary.sineCosine(2 * .pi * Double(number) / 72)
      let expected = turn.sine + turn.cosine > 0 ? min(2 / (turn.sine + turn.cosine), 10) : 10
      // Found from outside, to step / 2^halvings.
      #expect(distance >= expected - 1e-5 && distance <= expected + 0.5 / 1024 + 1e-5)
    }
    // 45° is one of the directions.
    #expect(abs(outline.radius - 2.squareRoot()) < 1e-3)
    // Once down from the reach to the closest point and up again.
    #expect(abs(outline.ruggedness - 2 * Elementary.logarithm(10 / outline.radius)) < 1e-12)
    // Open are those that meet the line beyond 10 or never: sin + cos ≤ 1/5.
    #expect(outline.openDirections == outline.distances.count { $0 == 10 })
    #expect(outline.openDirections > 36)
  }

  @Test func answersAreClassAndSoftmax() throws {
    let answers = try classifier().answers(to: [0, 0, 3, 3, 1, 1])
    #expect(answers.map(\.label) == [0, 1, 0])
    // softmax of (0, −2), (0, 4), (0, 0)
    for (answer, margin) in zip(answers, [2.0, 4, 0]) {
      let expected = 1 / (1 + Elementary.exponential(-margin))
      #expect(abs(answer.confidence - expected) < 1e-7)
    }
  }

  @Test func planeHasOrthonormalAxesThroughItsImage() throws {
    var stream = RandomStream(seed: 1, name: "test")
    let image = (0..<20).map { _ in Float(stream.nextUniform()) }
    let plane = DecisionPlane.random(through: image, from: &stream)
    let (first, second) = plane.axes
    func product(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(abs(product(first, first) - 1) < 1e-12)
    #expect(abs(product(second, second) - 1) < 1e-12)
    #expect(abs(product(first, second)) < 1e-12)
    #expect(plane.image(at: .init(x: 0, y: 0)) == image)
    let place = plane.place(of: plane.image(at: .init(x: 3, y: -2)))
    // Pixels are rounded to Float.
    #expect(abs(place.x - 3) < 1e-5 && abs(place.y + 2) < 1e-5)
  }

  @Test func parallelDirectionsSpanNoPlane() {
    #expect(DecisionPlane(through: [0, 0, 0], along: [1, 2, 3], and: [2, 4, 6]) == nil)
    #expect(DecisionPlane(through: [0, 0, 0], along: [0, 0, 0], and: [2, 4, 6]) == nil)
  }

  @Test func drawsDependOnSeedAndPlaceAlone() {
    let set = ExampleSet(
      name: "images", featureShape: [3], features: .bytes((0..<60).map { UInt8($0 * 4) }),
      targets: .classes([UInt16](repeating: 0, count: 20), count: 2))
    let cells = DecisionCells(.test, images: 5, seed: 1)
    #expect(Set(cells.places(in: set)).count == 5)
    #expect(cells.plane(2, in: set).axes.first == cells.plane(2, in: set).axes.first)
    #expect(cells.plane(2, in: set).axes.first != cells.plane(3, in: set).axes.first)
    let other = DecisionCells(.test, images: 5, seed: 2)
    #expect(cells.places(in: set) != other.places(in: set))
    let place = cells.places(in: set)[1]
    let bytes = (3 * place..<3 * place + 3).map { UInt8($0 * 4) }
    let pixels: [Float] = bytes.map { Float($0) / 255 }
    #expect(cells.plane(1, in: set).image == pixels)
  }
}
