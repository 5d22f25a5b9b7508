/// Which example each lane of a batch works on; a lane that is done takes the next example.
struct LaneQueue {
  /// The example of each lane; nil for a lane that has none any more.
  private(set) var examples: [Int?]
  private let waiting: [Int]
  private var next = 0

  /// - Parameters:
  ///   - waiting: the examples to be worked on, in this order.
  ///   - lanes: how many at once.
  init(_ waiting: [Int], lanes: Int) {
    self.waiting = waiting
    examples = [Int?](repeating: nil, count: lanes)
  }

  /// Whether nothing is left to do.
  var isDone: Bool { next == waiting.count && examples.allSatisfy { $0 == nil } }

  /// The share of examples that are done.
  var shareDone: Double {
    Double(next - examples.count { $0 != nil }) / Double(max(waiting.count, 1))
  }

  /// The example of a lane is done.
  mutating func release(_ lane: Int) { examples[lane] = nil }

  /// Gives an example to every lane without, as long as there are any.
  mutating func refill(_ begin: (_ lane: Int, _ example: Int) -> Void) {
    for lane in examples.indices where examples[lane] == nil && next < waiting.count {
      examples[lane] = waiting[next]
      begin(lane, waiting[next])
      next += 1
    }
  }
}
