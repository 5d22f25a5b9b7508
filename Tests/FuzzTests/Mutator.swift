import Foundation
import Randomness

/// Turns good inputs into bad ones: the same ones for the same seed, target and number.
struct Mutator {
  private var stream: RandomStream
  private let corpus: [[UInt8]]
  private let words: [[UInt8]]

  /// The `number`-th input of `target`, of `corpus`, with `words` that mean something in its
  /// format.
  static func input(
    _ number: Int, of target: String, seed: UInt64, corpus: [[UInt8]], words: [String]
  ) -> [UInt8] {
    var mutator = Mutator(
      stream: RandomStream(seed: seed, name: "fuzz \(target)", index: UInt64(number)),
      corpus: corpus, words: words.map { Array($0.utf8) })
    return mutator.mutated()
  }

  private mutating func mutated() -> [UInt8] {
    guard !corpus.isEmpty else { return [] }
    var bytes = corpus[below(corpus.count)]
    for _ in 0...below(6) { mutate(&bytes) }
    return bytes
  }

  /// One change; most leave the rest of the input as it was.
  private mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = [UInt8(truncatingIfNeeded: below(256))]
      return
    }
    let place = below(bytes.count)
    let length = min(1 + below(below(8) == 0 ? 4096 : 16), bytes.count - place)
    switch below(9) {
    case 0: bytes[place] ^= 1 << UInt8(below(8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: below(256))
    case 2: bytes[place] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF][below(6)]
    case 3: bytes.removeSubrange(place..<place + length)
    case 4: bytes.insert(contentsOf: bytes[place..<place + length], at: below(bytes.count))
    case 5: bytes.removeSubrange(place...)
    case 6:
      for offset in place..<min(place + 4, bytes.count) { bytes[offset] = 0xFF }
    case 7:
      guard !words.isEmpty else { return }
      let word = words[below(words.count)]
      if below(2) == 0 {
        bytes.insert(contentsOf: word, at: place)
      } else {
        bytes.replaceSubrange(place..<min(place + word.count, bytes.count), with: word)
      }
    default:
      let other = corpus[below(corpus.count)]
      guard !other.isEmpty else { return }
      let start = below(other.count)
      let end = min(start + length, other.count)
      bytes.replaceSubrange(place..<place + length, with: other[start..<end])
    }
  }

  private mutating func below(_ count: Int) -> Int {
    stream.nextIndex(below: count)
  }
}
