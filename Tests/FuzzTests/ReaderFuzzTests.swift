import Datasets
import Digests
import Exchange
import Foundation
import Reports
import ResultStore
import Testing
import Training

/// Every reader of a file that a user may have; `make fuzz` tries them for an hour.
@Suite(.serialized) struct ReaderFuzzTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("ReaderFuzzTests-\(UUID().uuidString)")

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: repository.appendingPathComponent(path)))
  }

  private func withFile(_ bytes: [UInt8], _ read: (URL) throws -> Void) throws {
    try Data(bytes).write(to: file)
    defer { unlink(file.path) }
    try read(file)
  }

  @Test func ledger() throws {
    let lines = try Self.bytes("figures/paper/ledger.csv").split(separator: UInt8(ascii: "\n"))
      .prefix(4)
    let text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    try Fuzzing(
      target: "ledger", corpus: [text],
      words: [
        ",", "\"", ";", "=", "nan", "-inf", "1e999", "-0.0", "9223372036854775808", "\r\n",
        "\u{301}",
      ]
    ).run { input in
      let ledger = try Ledger(parsing: input, path: "ledger.csv")
      // What is read is written so that it reads back.
      let again = try Ledger(parsing: Array(ledger.csv.utf8), path: "again.csv")
      #expect(again.csv == ledger.csv)
    }
  }

  @Test func publishedNumbers() throws {
    let corpus = try ["varga/table7", "hoffman/table3", "jacnet/figure1"].map {
      try Self.bytes("papers/\($0).toml")
    }
    try Fuzzing(
      target: "toml", corpus: corpus,
      words: [
        "nan", "inf", "-1", "1e400", "[[cell]]", "\"\"\"", "n = 9223372036854775807", "\u{0}", "{",
        "]",
      ]
    ).run { input in
      _ = try PublishedCatalogue.exhibit(
        toml: String(decoding: input, as: UTF8.self), paper: "varga", id: "table7", file: "t.toml")
    }
  }

  @Test func report() throws {
    let corpus = try ["paper/varga/table7", "paper/jacnet/figure1"].map {
      try Self.bytes("figures/\($0).json")
    }
    try Fuzzing(
      target: "report", corpus: corpus,
      words: ["null", "-1", "1e400", "9223372036854775807", "[", "}", "\"\"", "true"]
    ).run { input in
      do {
        let report = try JSONFormat.report(from: Data(input))
        _ = TextFormat().text(of: report)
        _ = ComparisonFormat().text(of: ReportComparison(report))
        _ = TextFormat(TextStyle(isColoured: true, width: 40, isVerbose: true)).text(of: report)
        _ = JSONFormat().text(of: report)
      } catch is DecodingError {
        // The command says which file it is and that it is no report.
      }
    }
  }

  @Test func jpeg() throws {
    let folder = "Tests/DatasetsTests/Fixtures"
    let corpus = try [
      "tiny-imagenet-200/train/n01/images/n01_0.JPEG", "imagenet/train/n02/n02_0.JPEG",
    ].map { try Self.bytes("\(folder)/\($0)") }
    try Fuzzing(
      target: "jpeg", corpus: corpus,
      words: ["\u{FF}", "JFIF", "Adobe", "Exif"]
    ).run { _ = try JPEGImage(decoding: $0) }
  }

  @Test func idx() throws {
    let plain: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4] + (0..<24)
    try Fuzzing(target: "idx", corpus: [plain]).run { input in
      try withFile(input) { _ = try IDXArray.read($0, rank: 3, sha256: nil) }
    }
  }

  @Test func usps() throws {
    let line = "7.0000 " + Array(repeating: "-0.250", count: 256).joined(separator: " ") + "\n"
    try Fuzzing(
      target: "usps", corpus: [Array((line + line).utf8)],
      words: ["nan", "inf", "1e39", "-", " ", "\n", "0x1p4", "10"]
    ).run { input in try withFile(input) { _ = try USPS.read($0) } }
  }

  /// A tar archive is refused or read; which files are in it is another matter.
  @Test func archive() throws {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    put("cifar-100-binary/test.bin", at: 0)
    put("0000644", at: 100)
    put("00000006002", at: 124)
    put("00000000000", at: 136)
    put("0", at: 156)
    put("ustar\u{0}00", at: 257)
    put("        ", at: 148)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0}", at: 148)
    let member = [UInt8](repeating: 3, count: 3074)
    let whole = header + member + [UInt8](repeating: 0, count: 510 + 1024)
    try Fuzzing(
      target: "archive", corpus: [whole], words: ["ustar", "\u{80}", "77777777777", "00000000000"],
      acceptsCorpus: false
    ).run { input in try withFile(input) { _ = try CIFAR(.hundred, archive: $0) } }
  }

  @Test func checkpoint() throws {
    let key = String(repeating: "0123456789abcdef", count: 4)
    let good = Checkpoint(
      runKey: key, iteration: 77, seconds: 1.5, lists: [[1, -2.5, 3], [0.1, 2, 7]], measured: [1]
    ).encoded()
    try Fuzzing(target: "checkpoint", corpus: [Array(good)]).run { input in
      // With the digest made right, the fields behind it are reached.
      var body = input.dropLast(min(64, input.count))
      body += SHA256Digest.hex(of: Data(body)).utf8
      for bytes in [Data(input), Data(body)] {
        _ = try Checkpoint(decoding: bytes, runKey: key, lists: 2, count: 3) { iteration in
          iteration == 77 ? 1 : 0
        }
      }
    }
  }

  /// A file of a network trained elsewhere: its header, its ranges, and the network that its
  /// metadata describe.
  @Test func safetensors() throws {
    let data =
      #"{"sine":{"_0":{"count":9,"frequency":5,"gridCount":9,"noise":0,"plateaus":false,"#
      + #""seed":1}}}"#
    let good = SafetensorsFile(
      [.init("dense1.weight", [1, 1], [1]), .init("dense1.bias", [1], [2])],
      metadata: [
        "network": #"{"multilayerPerceptron":{"activation":"rectified","widths":[1,1]}}"#,
        "data": data, "preprocessing": #"{"standardized":{"deviation":1,"mean":0}}"#,
      ])
    try Fuzzing(
      target: "safetensors", corpus: [good.bytes],
      words: [
        "F32", "BOOL", "shape", "data_offsets", "__metadata__", "9223372036854775807", "-1", "1e9",
        "[", "]", "{", "}", "\"", "null", "leNet5", "residual", "ddNet", "widths", "\u{FF}",
      ]
    ).run { input in
      let file = try SafetensorsFile(parsing: Data(input))
      #expect(try SafetensorsFile(parsing: Data(file.bytes)) == file)
      _ = try ExchangedNetwork(from: file, path: "mine.safetensors")
    }
  }
}
