/// The steps that a ``Scheduler`` has put in order so far.
struct PartialSchedule {
  private let scheduler: Scheduler
  private(set) var order: [Int] = []
  private var isDone: [Bool]
  /// By step: how many of its operands are not computed yet.
  private var missing: [Int]
  /// By value: how many of its readers are not done yet.
  private var unread: [Int]
  /// The steps that could be next, in order.
  private var ready: [Int] = []

  init(_ scheduler: Scheduler) {
    self.scheduler = scheduler
    isDone = Array(repeating: false, count: scheduler.operands.count)
    missing = scheduler.operands.map { $0.count { scheduler.producers[$0] != nil } }
    unread = scheduler.readers.map(\.count)
    ready = missing.indices.filter { missing[$0] == 0 }
  }

  /// Adds `goal` and what it depends on, operands in their order, and whatever frees memory
  /// meanwhile.
  mutating func compute(_ goal: Int) {
    var stack = [goal]
    while let step = stack.last {
      if isDone[step] {
        stack.removeLast()
      } else if let operand = firstMissingOperand(of: step) {
        stack.append(operand)
      } else {
        add(step)
        while let chain = chainThatFreesMemory() {
          for step in chain { add(step) }
        }
      }
    }
  }

  private func firstMissingOperand(of step: Int) -> Int? {
    for id in scheduler.operands[step] {
      if let producer = scheduler.producers[id], !isDone[producer] { return producer }
    }
    return nil
  }

  private mutating func add(_ step: Int) {
    order.append(step)
    isDone[step] = true
    ready.removeAll { $0 == step }
    for id in scheduler.operands[step] { unread[id] -= 1 }
    for reader in scheduler.results[step].lazy.flatMap({ [scheduler] in scheduler.readers[$0] }) {
      missing[reader] -= 1
      if missing[reader] == 0 {
        ready.insert(reader, at: ready.firstIndex { $0 > reader } ?? ready.endIndex)
      }
    }
  }

  /// The first steps to run whose results take less memory than what they free.
  private func chainThatFreesMemory() -> [Int]? {
    for step in ready {
      if let chain = chainThatFreesMemory(from: step) { return chain }
    }
    return nil
  }

  /// A step that is ready, followed by the only readers of each other's results, as long as it
  /// takes to have less in memory than before; nil if that never comes.
  private func chainThatFreesMemory(from start: Int) -> [Int]? {
    var chain = [start]
    var reads: [Int: Int] = [:]
    var growth = 0
    while let step = chain.last {
      for id in scheduler.results[step] { growth += scheduler.sizes[id] }
      for id in scheduler.operands[step] {
        reads[id, default: 0] += 1
        if reads[id] == unread[id] { growth -= scheduler.sizes[id] }
      }
      if growth < 0 { return chain }
      let results = scheduler.results[step]
      guard chain.count < Self.longestChain, results.count == 1,
        scheduler.readers[results[0]].count == 1
      else { return nil }
      let next = scheduler.readers[results[0]][0]
      guard missing[next] == 1 else { return nil }
      chain.append(next)
    }
    return nil
  }

  /// How far to look ahead: a penalty's square, sum and scale, and some more.
  private static let longestChain = 8
}
