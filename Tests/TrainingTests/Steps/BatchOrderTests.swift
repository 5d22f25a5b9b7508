import Randomness
import Testing
import Training

@Suite struct BatchOrderTests {
  private func batches(_ iterations: [Int], count: Int, batch: Int) -> [[Int]] {
    var order = BatchOrder(count: count, batch: batch, seed: 9)
    return iterations.map { iteration in
      var indices = [Int](repeating: -1, count: batch)
      order.fill(&indices, iteration: iteration)
      return indices
    }
  }

  @Test func anEpochIsThePermutationOfItsStream() {
    let examples = batches(Array(0..<4), count: 20, batch: 10).flatMap { $0 }
    var first = RandomStream(seed: 9, name: "order", index: 0)
    var second = RandomStream(seed: 9, name: "order", index: 1)
    #expect(examples == first.permutation(20) + second.permutation(20))
  }

  @Test func aBatchSpansTwoEpochsWhereItDoesNotDivideThem() {
    // 3 epochs of 10 examples are 5 batches of 6: every example is seen three times.
    let examples = batches(Array(0..<5), count: 10, batch: 6).flatMap { $0 }
    for example in 0..<10 {
      #expect(examples.count { $0 == example } == 3)
    }
  }

  /// Two fixed halves in turn, whatever the seed.
  @Test func aFixedOrderIsTheDatasOwn() {
    var order = BatchOrder(count: 10, batch: 5, seed: 9, order: .fixed)
    var indices = [Int](repeating: -1, count: 5)
    for iteration in [0, 1, 2, 7] {
      order.fill(&indices, iteration: iteration)
      #expect(indices == Array(iteration.isMultiple(of: 2) ? 0..<5 : 5..<10))
    }
  }

  /// 10 examples are two whole batches of 4: no example twice in an epoch, and the rest of each is
  /// another.
  @Test func wholeBatchesLeaveTheRestOfAnEpochOut() {
    var order = BatchOrder(count: 10, batch: 4, seed: 9, order: .wholeBatches)
    var epochs: [[Int]] = []
    var indices = [Int](repeating: -1, count: 4)
    for iteration in 0..<4 {
      order.fill(&indices, iteration: iteration)
      if iteration.isMultiple(of: 2) {
        epochs.append(indices)
      } else {
        epochs[iteration / 2] += indices
      }
    }
    #expect(epochs.allSatisfy { Set($0).count == 8 })
    var stream = RandomStream(seed: 9, name: "order", index: 1)
    #expect(epochs[1] == Array(stream.permutation(10).prefix(8)))
  }

  @Test func anyIterationCanBeTheFirst() {
    let all = batches(Array(0..<12), count: 10, batch: 4)
    for start in [1, 2, 5, 11] {
      #expect(batches(Array(start..<12), count: 10, batch: 4) == Array(all[start...]))
    }
  }
}
