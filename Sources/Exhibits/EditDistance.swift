/// How far one word is from another, to find what a mistyped one meant.
package enum EditDistance {
  /// The number of insertions, deletions and replacements between two words (Levenshtein 1966).
  package static func between(_ first: String, _ second: String) -> Int {
    let target = Array(second)
    var row = Array(0...target.count)
    for (index, character) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in target.indices {
        let replaced = diagonal + (character == target[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[target.count]
  }

  /// The `count` words nearest to `word`; equally near ones in their order.
  package static func nearest(to word: String, among words: [String], count: Int = 3) -> [String] {
    words.enumerated()
      .map { (word: $0.element, distance: between(word, $0.element), offset: $0.offset) }
      .sorted { ($0.distance, $0.offset) < ($1.distance, $1.offset) }
      .prefix(count).map(\.word)
  }
}
