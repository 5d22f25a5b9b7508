import Foundation
import Testing

/// A reader that is given bad inputs for a while: it may refuse each in one line, and may not end
/// the program.
///
/// What ends the program leaves its number in the file named below; with `FUZZ_SEED` and
/// `FUZZ_ONLY` it is tried again alone.
struct Fuzzing {
  /// The reader's name.
  let target: String
  /// Good inputs.
  let corpus: [[UInt8]]
  /// What means something in its format.
  var words: [String] = []
  /// Whether the good inputs are good enough to be read to their end.
  var acceptsCorpus = true

  private static let environment = ProcessInfo.processInfo.environment
  /// Printed, and `FUZZ_SEED` where that is set.
  static let seed = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  /// For how long each reader is tried: `FUZZ_SECONDS`, two by default.
  static let seconds = environment["FUZZ_SECONDS"].flatMap(Double.init) ?? 2
  private static let only = environment["FUZZ_ONLY"].flatMap(Int.init)

  /// Calls `read` with one input after the other.
  func run(_ read: ([UInt8]) throws -> Void) throws {
    for input in corpus where acceptsCorpus {
      #expect(throws: Never.self, "\(target): a good input is refused") { try read(input) }
    }
    let record = FileManager.default.temporaryDirectory
      .appendingPathComponent("replicate-fuzz-\(target).txt")
    let descriptor = open(record.path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o666)
    defer { close(descriptor) }
    let start = ContinuousClock.now
    var number = Self.only ?? 0
    var refused = 0
    while ContinuousClock.now - start < .seconds(Self.seconds) {
      var text = "FUZZ_SEED=\(Self.seed) FUZZ_ONLY=\(number)          \n"
      text.withUTF8 { _ = pwrite(descriptor, $0.baseAddress, $0.count, 0) }
      let input = Mutator.input(
        number, of: target, seed: Self.seed, corpus: corpus, words: words)
      do {
        try read(input)
      } catch {
        refused += 1
        let words = "\(error)"
        #expect(
          !words.isEmpty && !words.contains("\n"),
          "\(target), FUZZ_SEED=\(Self.seed) FUZZ_ONLY=\(number): \(words)")
      }
      number += 1
      if Self.only != nil { break }
    }
    print("\(target): \(number) inputs of seed \(Self.seed), \(refused) refused")
    unlink(record.path)
  }
}
