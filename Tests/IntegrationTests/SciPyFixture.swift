import Foundation
import Testing

/// What `Scripts/fixtures/integration.py` wrote.
struct SciPyFixture: Decodable {
  let cases: [Case]

  struct Case: Decodable {
    let name: String
    let exact: [Double]
    let solutions: [Found]
  }

  struct Found: Decodable {
    let tolerance: Double
    let state: [Double]
    let evaluations: Int
    let times: [Double]
  }

  static func load() throws -> SciPyFixture {
    let url = try #require(
      Bundle.module.url(
        forResource: "integration", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(SciPyFixture.self, from: Data(contentsOf: url))
  }
}
