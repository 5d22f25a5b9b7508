import Kernels

/// Which values share memory, and for how long each such slot is in use.
///
/// A result takes over the slot of an operand that it may be written over. A slot one of whose
/// values has a place of its own (an output, a gradient) lies there with all its values, so that
/// sums of gradients are built up in the gradient's memory.
struct MemorySlots {
  struct Slot {
    /// In scalars.
    let count: Int
    /// The steps, by index, from the first write to the last read.
    private(set) var first: Int
    fileprivate(set) var last: Int
    /// The value that has a place of its own.
    fileprivate(set) var owner: Int?

    fileprivate init(count: Int, first: Int, last: Int, owner: Int?) {
      self.count = count
      self.first = first
      self.last = last
      self.owner = owner
    }
  }

  private(set) var slots: [Slot] = []
  private var slotOfValue: [Int: Int] = [:]

  /// - Parameters:
  ///   - steps: in order.
  ///   - row: the batch of one feature.
  ///   - owners: the values that have places of their own; they are never written over.
  init(_ steps: [ProgramStep], row: BatchRow, owners: Set<Int>) {
    var lastReads: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      for operand in step.operands { lastReads[operand.id] = index }
    }
    for (index, step) in steps.enumerated() {
      var taken: Set<Int> = []
      for result in step.results {
        let owner = owners.contains(result.id) ? result.id : nil
        let last = lastReads[result.id] ?? index
        let count = row.scalars(result.shape)
        let inherited = step.overwritableOperands.lazy.compactMap { [slotOfValue, slots] id in
          slotOfValue[id].flatMap { slot in
            lastReads[id] == index && !owners.contains(id) && slots[slot].count == count
              && !taken.contains(slot) ? slot : nil
          }
        }.first
        if let slot = inherited {
          slots[slot].last = last
          slots[slot].owner = owner
          slotOfValue[result.id] = slot
          taken.insert(slot)
        } else {
          slotOfValue[result.id] = slots.count
          slots.append(Slot(count: count, first: index, last: last, owner: owner))
        }
      }
    }
  }

  /// The slot of a value that a step computes.
  func slot(of id: Int) -> Int? { slotOfValue[id] }
}

extension ProgramStep {
  /// The values that a result may be written over.
  var overwritableOperands: [Int] {
    operandIDs.filter { id in
      operands.indices.allSatisfy {
        operands[$0].id != id || computation.mayOverwrite(operand: $0)
      }
    }
  }
}
