import Datasets
import Digests
import Exhibits
import Foundation
import Papers
import Testing

/// What is planned is a function of the request alone.
@Suite struct PlanTests {
  /// The keys that all exhibits of a scale plan, in one digest, recorded before the papers became
  /// targets of their own.
  ///
  /// A change here is one of what is trained or measured: results that are in caches and ledgers
  /// aren't found any more.
  @Test(arguments: [
    (Scale.paper, "2fcc69f6fc887629322c71ac48ba6477035e8e6dd287fb73b6a0231a860a7f3f"),
    (.reduced, "a10258c31137ced8f698a2f719f117451d9f388578f9a60926361f1d2ca74102"),
    (.quick, "934dbf3a56faa974186855d5e513ae9c4f2b5277d7a5586ab4826b8878140d1a"),
    (.smoke, "d8148be2960efa0753c9556136525429d13710680374e2329a9400121bdc0277"),
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
