import Datasets
import Foundation
import Testing

@Suite struct USPSTests {
  private func line(_ digit: String, _ value: String, count: Int = 256) -> String {
    ([digit] + Array(repeating: value, count: count)).joined(separator: " ") + " \n"
  }

  @Test func readsLines() throws {
    let folder = try TemporaryFolder()
    let text = line("9", "-1") + line("0.0000", "0.148")
    let file = try folder.write(gzip(Array(text.utf8)), to: "zip.test.gz")
    let set = try USPS.read(file)
    #expect(set.featureShape == [1, 16, 16])
    #expect(set.targets == .classes([9, 0], count: 10))
    #expect(
      set.features
        == .floats(Array(repeating: -1, count: 256) + Array(repeating: 0.148, count: 256)))
  }

  @Test func namesTheLineThatIsWrong() throws {
    let folder = try TemporaryFolder()
    let wrong = [
      line("3", "0", count: 255), line("10", "0"), line("2.5", "0"), line("1", "1.5"),
      line("1", "x"), line("1", "nan"),
    ]
    for (index, text) in wrong.enumerated() {
      let file = try folder.write(Array((line("1", "0") + text).utf8), to: "\(index)")
      guard case .malformedLine(file, 2, _) = datasetError({ _ = try USPS.read(file) }) else {
        Issue.record("taken: \(text.prefix(20))")
        continue
      }
    }
  }

  @Test func othersBytesAreRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(gzip(Array(line("1", "0").utf8)), to: "usps/zip.test.gz")
    let library = DataLibrary(directory: folder.url)
    guard case .digestMismatch(let named, _, _) = datasetError({ _ = try library.usps() }) else {
      Issue.record("other bytes were taken")
      return
    }
    #expect(named.path == file.path)
  }

  @Test(.enabled(if: hasRealData("usps"), "REPLICATE_DATA names a folder with usps"))
  func theRealFileHas2007Digits() throws {
    let set = try DataLibrary(directory: try #require(realData)).usps()
    #expect(set.count == 2007)
  }
}
