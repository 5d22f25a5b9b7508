import Datasets
import Foundation

/// A JPEG file and the pixels that Pillow finds in it: see `Scripts/fixtures/jpeg.py`.
struct JPEGFixture: Decodable {
  let name: String
  let height: Int
  let width: Int
  let file: Data
  let planes: Data

  static func all() throws -> [JPEGFixture] {
    guard let url = Bundle.module.url(forResource: "Fixtures/jpeg", withExtension: "json") else {
      throw CocoaError(.fileNoSuchFile)
    }
    return try JSONDecoder().decode([JPEGFixture].self, from: Data(contentsOf: url))
  }
}
