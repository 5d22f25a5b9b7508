import Exchange
import Foundation
import Testing

/// A network of images that is exported, taken back and attacked, on the MNIST of the tests' folder
/// of data.
@Suite(.enabled(if: DigitsFolder.path != nil, "needs REPLICATE_DATA with MNIST"))
struct ImportedImagesTests {
  @Test func itIsMeasuredAsItWasTrained() throws {
    let bench = try Workbench()
    let environment = ["REPLICATE_DATA": DigitsFolder.path ?? ""]
    func run(_ words: [String]) throws -> Workbench.Outcome {
      let outcome = try bench.run(words, environment: environment)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
      return outcome
    }
    _ = try run(["hoffman", "cyclopropagation", "--scale", "smoke", "--seeds", "1"])
    struct Entry: Decodable {
      struct Measurement: Decodable {}
      var key: String
      var measurement: Measurement?
    }
    let list = try run(["cache", "list", "--format", "json"]).output
    let key = try #require(
      try JSONDecoder().decode([Entry].self, from: Data(list.utf8)).first { $0.measurement == nil }?
        .key)
    _ = try run(["export", key, "--to", "out"])
    let file = "out/\(key.prefix(16))/model.safetensors"
    let before = try bench.digest()
    let output = try run([
      "import", file, "--attack", "fgsm", "--noise", "0.1", "--cells", "2", "--examples", "20",
      "--format", "json",
    ]).output
    struct Imported: Decodable {
      struct Measured: Decodable {
        var metrics: [String: Double]
      }
      var right: Int
      var accuracy: Double
      var normExamples: Int
      var measurements: [Measured]
    }
    let imported = try JSONDecoder().decode(Imported.self, from: Data(output.utf8))
    let metadata = try SafetensorsFile(reading: bench.url(file).path).metadata
    let metrics = try JSONDecoder().decode(
      [String: Double].self, from: Data((metadata["metrics"] ?? "").utf8))
    #expect(imported.accuracy == metrics["testAccuracy"])
    #expect(imported.normExamples == 20)
    #expect(
      imported.measurements.map { $0.metrics.keys.sorted()[0] }
        == ["meanDistance", "accuracy@0.1", "cellRadius"])
    #expect(try bench.digest() == before)

    // A file without words is described by another one.
    let words = try SafetensorsFile(reading: bench.url(file).path)
    try SafetensorsFile(words.tensors).write(to: bench.url("bare.safetensors").path)
    let like = try run(["import", "bare.safetensors", "--like", file, "--examples", "5"])
    #expect(like.output.contains("\nright       \(imported.right)\n"), "\(like.output)")
  }
}

/// The folder of data sets, where it has MNIST.
enum DigitsFolder {
  static let path: String? = {
    guard let path = ProcessInfo.processInfo.environment["REPLICATE_DATA"],
      FileManager.default.fileExists(atPath: path + "/mnist")
    else { return nil }
    return path
  }()
}
