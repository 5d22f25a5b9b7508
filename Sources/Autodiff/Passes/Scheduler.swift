import Kernels

/// Orders steps so that memory stays small: depth first from what is asked for, and everything that
/// frees memory as soon as it can run.
///
/// What lies deepest is asked for first: to compute the last weight gradient of a penalty, all of
/// its first projection is computed, and on the way each step frees what the next projections need
/// not keep. So the projections of an exact Jacobian run one after the other, in the order in which
/// their gradients are added up.
struct Scheduler {
  /// What each step reads, each value once, and what it writes.
  private(set) var operands: [[Int]] = []
  private(set) var results: [[Int]] = []
  /// By value: the step that computes it, nil for a leaf; the steps that read it; its share of the
  /// memory that is to stay small.
  private(set) var producers: [Int?]
  private(set) var readers: [[Int]]
  private(set) var sizes: [Int]
  /// The steps whose results are asked for, the deepest first.
  private(set) var goals: [Int] = []

  /// - Parameters:
  ///   - steps: each after those that compute its operands.
  ///   - kept: the values that are asked for.
  init(_ steps: [ProgramStep], kept: Set<Int>, row: BatchRow) {
    let ids = steps.lazy.flatMap { $0.operandIDs + $0.results.map(\.id) }
    let count = (ids.max() ?? -1) + 1
    producers = Array(repeating: nil, count: count)
    readers = Array(repeating: [], count: count)
    sizes = Array(repeating: 0, count: count)
    var depths: [Int] = []
    for (index, step) in steps.enumerated() {
      operands.append(step.operandIDs)
      results.append(step.results.map(\.id))
      for result in step.results {
        producers[result.id] = index
        sizes[result.id] = row.scalars(result.shape)
      }
      for id in operands[index] { readers[id].append(index) }
      let below = operands[index].compactMap { producers[$0] }.map { depths[$0] }
      depths.append(1 + (below.max() ?? 0))
    }
    goals = Set(kept.compactMap { $0 < count ? producers[$0] : nil })
      .sorted { (-depths[$0], $0) < (-depths[$1], $1) }
    dropSizesOfPlaced(steps, kept)
  }

  /// What is asked for has memory of its own, and so has a sum that grows into it.
  private mutating func dropSizesOfPlaced(_ steps: [ProgramStep], _ kept: Set<Int>) {
    for id in kept where id < sizes.count { sizes[id] = 0 }
    for step in steps.reversed() where step.results.allSatisfy({ sizes[$0.id] == 0 }) {
      let sum = step.overwritableOperands.first { readers[$0].count == 1 && producers[$0] != nil }
      if let sum { sizes[sum] = 0 }
    }
  }

  /// The most scalars that are in memory at once when the steps run in `order`.
  func peak(of order: [Int]) -> Int {
    var unread = readers.map(\.count)
    var (live, peak) = (0, 0)
    for step in order {
      for id in results[step] { live += sizes[id] }
      peak = max(peak, live)
      for id in operands[step] {
        unread[id] -= 1
        if unread[id] == 0 { live -= sizes[id] }
      }
    }
    return peak
  }

  /// The steps in an order that keeps memory small; the same for the same steps.
  func order() -> [Int] {
    var schedule = PartialSchedule(self)
    for goal in goals { schedule.compute(goal) }
    return schedule.order
  }
}
