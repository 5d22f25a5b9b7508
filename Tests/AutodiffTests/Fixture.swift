import Foundation

/// `Fixtures/operations.json`: what JAX computes in float64; see `Scripts/fixtures/operations.py`.
struct Fixture: Decodable {
  let source: String
  let cases: [Case]

  struct Case: Decodable {
    let name: String
    let batch: Int
    let inputs: [Input]
    /// `[feature…][batch]` or `[feature…]`, as are all values here.
    let output: [Double]
    /// The weight of each value of `output` in the differentiated scalar s.
    let cotangent: [Double]
  }

  struct Input: Decodable {
    enum Kind: String, Decodable {
      case batched
      case unbatched
      case parameter
    }

    let name: String
    let kind: Kind
    let dimensions: [Int]
    let differentiated: Bool
    let values: [Double]
    /// The gradient of s.
    let first: [Double]?
    /// The gradient of the squared norm of all gradients of s.
    let second: [Double]?
  }

  enum Problem: Error {
    case noFile
    case noCase(named: String)
  }

  static let operations: Result<Fixture, any Error> = Result {
    guard
      let file = Bundle.module.url(
        forResource: "operations", withExtension: "json", subdirectory: "Fixtures")
    else { throw Problem.noFile }
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }

  /// The case of this name; an unknown name is an error.
  static func named(_ name: String) throws -> Case {
    guard let found = try operations.get().cases.first(where: { $0.name == name }) else {
      throw Problem.noCase(named: name)
    }
    return found
  }
}
