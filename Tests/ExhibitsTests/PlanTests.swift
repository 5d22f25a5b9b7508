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
    (Scale.paper, "7f437a910161ef0ee38af8e946c5bbaaa0ce0416d968f2d5d350927e1ef2b7f8"),
    (.reduced, "98fd090c2fe59c9af1626baac7607ab28d74e6d6b76b53a2ea3266bcea335fd5"),
    (.quick, "bfc9cc0377e9211f6c45f43a8db4fa175b58e02e4a7984af2e41586753083a3f"),
    (.smoke, "200e5e3f50545ae82fb8cce619497e23f5f5e506fcf4122087f009a46d9203f1"),
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
