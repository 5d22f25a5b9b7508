import Datasets
import Foundation
import Testing

@Suite struct SyntheticDataTests {
  let library = DataLibrary(folders: DataFolders([]))

  private func points(_ set: ExampleSet) throws -> (x: [Float], y: [Float]) {
    guard case .floats(let x) = set.features, case .values(let y) = set.targets else {
      Issue.record("\(set.name) is no curve")
      return ([], [])
    }
    return (x, y)
  }

  @Test func theSineIsAsPublished() throws {
    let split = try library.load(.sine(SineSpecification(seed: 1)))
    let (x, y) = try points(split.training)
    #expect(x.count == 100 && x.allSatisfy { abs($0) < 1 })
    // Residuals are normal with deviation 0.1; their mean square has relative deviation √(2/100).
    let residuals = zip(x, y).map { Double($1) - sin(5 * Double($0)) }
    let square = residuals.reduce(0) { $0 + $1 * $1 } / 100
    #expect(abs(square / 0.01 - 1) < 5 * 0.02.squareRoot())
    // The mean of x has deviation √(1/3/100).
    #expect(abs(x.reduce(0, +) / 100) < 5 * Float(1.0 / 300).squareRoot())
    let grid = try points(split.test)
    #expect(grid.x.count == 900 && grid.x.first == -1 && grid.x.last == 1)
    #expect(grid.x == grid.x.sorted())
    for (x, y) in zip(grid.x, grid.y) {
      // The rounding of y to Float, and 3·10⁻¹⁶ of our sine.
      #expect(abs(Double(y) - sin(5 * Double(x))) <= 0x1p-25 + 3e-16)
    }
    #expect(split.validation.count == 0)
    // toy.py: np.arange(-1, 1, 2 / 900).
    let open = try points(
      library.load(.sine(SineSpecification(seed: 1, isGridHalfOpen: true))).test)
    #expect(open.x.count == 900 && open.x.first == -1 && open.x[450] == 0)
    #expect(open.x.last == Float(1 - 2.0 / 900))
  }

  /// toy.py before 15 December 2017: x², σ = 0.03.
  @Test func theSquareTakesTheSinesPlace() throws {
    let split = try library.load(.sine(SineSpecification(noise: 0, seed: 1, curve: .square)))
    for (x, y) in zip(try points(split.training).x, try points(split.training).y) {
      #expect(y == Float(Double(x) * Double(x)))
    }
    #expect(try points(split.test).y.first == 1)
  }

  @Test func onlyTheSeedAndTheNoiseChangeTheTrainingPoints() throws {
    func training(_ sine: SineSpecification) throws -> (x: [Float], y: [Float]) {
      try points(library.load(.sine(sine)).training)
    }
    let reference = try training(SineSpecification(seed: 1))
    #expect(try training(SineSpecification(seed: 1)) == reference)
    #expect(try training(SineSpecification(seed: 2)).x != reference.x)
    let quieter = try training(SineSpecification(noise: 0.01, seed: 1))
    #expect(quieter.x == reference.x && quieter.y != reference.y)
  }

  @Test func plateausAddTwins() throws {
    let (x, y) = try points(
      library.load(.sine(SineSpecification(seed: 3, plateaus: true))).training)
    #expect(x.count == 200 && y.count == 200)
    for index in 0..<100 {
      // Both are rounded to Float below 2: half a unit of 2⁻²³.
      #expect(abs(Double(x[index + 100]) - Double(x[index]) - 0.001) <= 0x1p-24)
      #expect(y[index + 100] == y[index])
    }
  }

  @Test func curvesAreTakenAsGiven() throws {
    let curve = CurveSpecification(
      name: "line", x: [0, 0.5], y: [1, 2], derivatives: [2, 2], evaluationX: [0.25],
      evaluationY: [1.5])
    let split = try library.load(.curve(curve))
    #expect(try points(split.training) == ([0, 0.5], [1, 2]))
    #expect(split.training.derivatives == [2, 2])
    #expect(try points(split.test) == ([0.25], [1.5]))
    let without = try library.load(.curve(CurveSpecification(name: "line", x: [0], y: [1])))
    #expect(without.test == without.training)
  }

  @Test(arguments: [
    DataSpecification.sine(SineSpecification(count: 0, seed: 1)),
    .sine(SineSpecification(noise: -1, seed: 1)),
    .sine(SineSpecification(noise: .nan, seed: 1)),
    .sine(SineSpecification(seed: 1, gridCount: 1)),
    .mnist(perClass: 0, subsetSeed: 1), .wholeMNISTSubset(perClass: 0, subsetSeed: 1),
    .curve(CurveSpecification(name: "a", x: [], y: [])),
    .curve(CurveSpecification(name: "a", x: [1], y: [1, 2])),
    .curve(CurveSpecification(name: "a", x: [1], y: [1], derivatives: [])),
    .curve(CurveSpecification(name: "a", x: [1], y: [1], evaluationX: [1])),
  ])
  func nonsenseIsRefused(_ specification: DataSpecification) {
    for error in [
      datasetError { _ = try library.load(specification) },
      datasetError { _ = try library.digest(of: specification) },
    ] {
      guard case .invalidSpecification = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test func digestsChangeWithTheDataOnly() throws {
    func digest(_ specification: DataSpecification) throws -> String {
      try library.digest(of: specification)
    }
    let mnist = try digest(.mnist(perClass: 200, subsetSeed: 1))
    #expect(try digest(.mnist(perClass: nil, subsetSeed: 2)) == mnist)
    let first = try digest(.sine(SineSpecification(seed: 1)))
    #expect(try digest(.sine(SineSpecification(seed: 2))) != first)
    let line = CurveSpecification(name: "line", x: [0, 1], y: [0, 1])
    var steep = line
    steep.derivatives = [1, 1]
    #expect(try digest(.curve(steep)) != digest(.curve(line)))
  }

  @Test func theSineIsTheSameOnEveryMachine() throws {
    // Recorded from this generator: if any bit of points, noise or grid changes, so do results.
    #expect(
      try library.digest(of: .sine(SineSpecification(seed: 1)))
        == "82c723a1b9eaaa2ee988ee5683283364bdea4902546f26183fd719fbaf92a899")
  }

  @Test(arguments: [
    DataSpecification.mnist(perClass: 200, subsetSeed: .max), .mnist(perClass: nil, subsetSeed: 0),
    .wholeMNIST, .wholeMNISTSubset(perClass: 3, subsetSeed: 2),
    .sine(SineSpecification(seed: 7, plateaus: true)),
    .curve(CurveSpecification(name: "c", x: [1], y: [2], derivatives: [3])),
  ])
  func specificationsSurviveJSON(_ specification: DataSpecification) throws {
    let json = try JSONEncoder().encode(specification)
    #expect(try JSONDecoder().decode(DataSpecification.self, from: json) == specification)
  }
}
