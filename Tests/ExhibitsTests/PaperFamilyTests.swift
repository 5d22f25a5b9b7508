import Exhibits
import Foundation
import Papers
import Testing

@Suite struct PaperFamilyTests {
  /// Readings depart from the paper on purpose: more of them must not make its verdicts milder.
  @Test func anExhibitOfOurOwnHasNoPartInTheAdjustment() throws {
    let folder = try TemporaryFolder()
    let paper = folder.url.appendingPathComponent("varga", isDirectory: true)
    try FileManager.default.createDirectory(at: paper, withIntermediateDirectories: true)
    for (name, p) in [("table1", 0.25), ("readings", 0.5), ("table3", 0.75)] {
      try Data("{\"cells\": [{\"p\": \(p)}, {}]}".utf8)
        .write(to: paper.appendingPathComponent("\(name).json"))
    }
    let family = ExhibitCatalogue.family(in: folder.url)
    #expect(family.p(besides: ExhibitID("varga", "table3")) == [0.25])
    #expect(family.p(besides: ExhibitID("varga", "readings")) == [])
    #expect(family.p(besides: ExhibitID("varga", "table2")) == [0.25, 0.75])
  }
}
