import Foundation

/// `Fixtures/operations.json`: what JAX computes in float64; see `Scripts/fixtures/operations.py`.
package struct Fixture: Decodable, Sendable {
  package let source: String
  package let cases: [Case]

  package struct Case: Decodable, Sendable {
    package let name: String
    package let batch: Int
    package let inputs: [Input]
    /// `[feature…][batch]` or `[feature…]`, as are all values here.
    package let output: [Double]
    /// The weight of each value of `output` in the differentiated scalar s.
    package let cotangent: [Double]
  }

  package struct Input: Decodable, Sendable {
    package enum Kind: String, Decodable, Sendable {
      case batched
      case unbatched
      case parameter
    }

    package let name: String
    package let kind: Kind
    package let dimensions: [Int]
    package let differentiated: Bool
    package let values: [Double]
    /// The gradient of s.
    package let first: [Double]?
    /// The gradient of the squared norm of all gradients of s.
    package let second: [Double]?
  }

  enum Problem: Error {
    case noFile
    case noCase(named: String)
  }

  package static let operations: Result<Fixture, any Error> = Result {
    guard
      let file = Bundle.module.url(
        forResource: "operations", withExtension: "json", subdirectory: "Fixtures")
    else { throw Problem.noFile }
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }

  /// The case of this name; an unknown name is an error.
  package static func named(_ name: String) throws -> Case {
    guard let found = try operations.get().cases.first(where: { $0.name == name }) else {
      throw Problem.noCase(named: name)
    }
    return found
  }
}
