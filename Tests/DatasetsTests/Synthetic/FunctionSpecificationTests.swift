import Datasets
import Foundation
import Testing

/// Points of known functions.
@Suite struct FunctionSpecificationTests {
  private let library = DataLibrary(directory: URL(fileURLWithPath: "/nowhere"))

  @Test(arguments: FunctionSpecification.Function.allCases)
  func pointsLieWhereTheyShouldWithTheFunctionsValues(
    function: FunctionSpecification.Function
  ) throws {
    let split = try library.load(.function(FunctionSpecification(function, seed: 3)))
    for (set, count, halfWidth) in [(split.training, 5, 1.0), (split.test, 100, 2.0)] {
      guard case .floats(let x) = set.features, case .values(let y) = set.targets else {
        Issue.record("not points")
        return
      }
      #expect(set.count == count)
      #expect(x.count == count * function.dimension)
      #expect(x.allSatisfy { abs(Double($0)) <= halfWidth })
      // Uniform points of such a number reach into both outer quarters.
      #expect(x.contains { Double($0) < -halfWidth / 2 } || count == 5)
      for index in 0..<count {
        let point = x[index * function.dimension..<(index + 1) * function.dimension]
          .map(Double.init)
        let exact =
          switch function {
          case .exponential: exp(point[0])
          case .absoluteValue: abs(point[0])
          case .wave: sin(point[0]) * cos(point[1])
          }
        // Rounded to Float once, from values below 8.
        #expect(abs(Double(y[index]) - exact) < 5e-7)
      }
    }
    #expect(split.validation.count == 0)
  }

  @Test func seedsDrawOtherPoints() throws {
    func digest(_ seed: UInt64) throws -> String {
      try library.digest(of: .function(FunctionSpecification(.exponential, seed: seed)))
    }
    #expect(try digest(1) == digest(1))
    #expect(try digest(1) != digest(2))
    #expect(throws: DatasetError.self) {
      try library.load(.function(FunctionSpecification(.exponential, count: 0, seed: 1)))
    }
  }
}
