import Datasets
import Exhibits
import Scheduling
import Testing
import Training

@Suite struct WorkQueueTests {
  private func runs(iterations: [Int]) throws -> [QueuedWork] {
    try iterations.enumerated().map { index, iterations in
      let run = try TinyExhibit(iterations: iterations)
        .run(seed: UInt64(index), learningRate: 0.01, data: .synthetic)
      return QueuedWork(.run(run), key: run.key)
    }
  }

  @Test func theLongestGoFirstAndEqualOnesKeepTheirOrder() throws {
    let queue = WorkQueue(try runs(iterations: [10, 30, 10, 20]))
    var seeds: [UInt64] = []
    while let turn = queue.next() { seeds.append(turn.item.work.run.seed) }
    #expect(seeds == [1, 3, 0, 2])
  }

  @Test func aRunThatIsTakenElsewhereComesBackLast() throws {
    let queue = WorkQueue(try runs(iterations: [30, 20, 10]))
    let first = try #require(queue.next())
    #expect(!first.waits)
    queue.postpone(first.item)
    var rest: [(UInt64, Bool)] = []
    while let turn = queue.next() { rest.append((turn.item.work.run.seed, turn.waits)) }
    #expect(rest.map(\.0) == [1, 2, 0])
    #expect(rest.map(\.1) == [false, false, true])
  }
}
