import Datasets
import Digests
import Exhibits
import Foundation
import Papers
import Testing

/// What is planned is a function of the request alone.
@Suite struct PlanTests {
  /// The keys that all exhibits of a scale plan, in one digest.
  ///
  /// A change here is one of what is trained or measured: results that are in caches and ledgers
  /// aren't found any more.
  @Test(arguments: [
    (Scale.paper, "2b7dfcd6bee4465a934e7afffe5853d1a3c41a41766cbde4e7b1f5090aabf475"),
    (.reduced, "071383d236cce1aa215a717f36992504fc12f08c6fa56b21c5202f193fc3a5af"),
    (.quick, "86b08ee90a6cb727b5b3e4a38ee36717c9515aa4307395c63bc619315352d8e7"),
    (.smoke, "168ebe8c1af91e59d090a18d4991828b08617c986489b600bc2f9126aa206a15"),
  ])
  func theKeysStay(scale: Scale, expected: String) throws {
    let request = Request(scale: scale, data: .synthetic)
    let keys = try ExhibitCatalogue.all.flatMap { exhibit in
      try exhibit.cells(request).flatMap { cell in
        ["\(exhibit.id) \(cell.row), \(cell.column), \(cell.reading)"] + cell.work.map(\.key)
      }
    }
    #expect(SHA256Digest.hex(of: Data(keys.joined(separator: "\n").utf8)) == expected)
  }
}
