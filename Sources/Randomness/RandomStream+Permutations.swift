extension RandomStream {
  /// A permutation of `0 ..< count`, each equally likely (Fisher and Yates; Durstenfeld 1964).
  package mutating func permutation(_ count: Int) -> [Int] {
    sample(count, of: count)
  }

  /// `count` different numbers of `0 ..< total` in random order, each choice equally likely.
  ///
  /// A longer sample of the same stream begins with the shorter one.
  package mutating func sample(_ count: Int, of total: Int) -> [Int] {
    precondition(
      count >= 0 && count <= total, "sample(_:of:): \(count) of \(total) numbers can't be taken")
    var numbers = Array(0..<total)
    for position in 0..<count {
      numbers.swapAt(position, position + nextIndex(below: total - position))
    }
    return Array(numbers[..<count])
  }
}
