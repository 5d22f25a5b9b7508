import Kernels

/// Where slots lie in one piece of memory: slots that are in use at the same time lie apart.
///
/// The largest come first, each at the lowest place that is free while it is in use.
struct Arena {
  /// The first scalar of each slot; nil for one that lies elsewhere.
  private(set) var offsets: [Int?]
  /// In scalars.
  private(set) var count = 0

  init(_ slots: [MemorySlots.Slot]) {
    offsets = Array(repeating: nil, count: slots.count)
    let order = slots.indices.filter { slots[$0].owner == nil }
      .sorted { (-slots[$0].count, $0) < (-slots[$1].count, $1) }
    var placed: [Int] = []
    for index in order {
      let slot = slots[index]
      let size = Self.paddedCount(slot)
      let taken = placed.compactMap { other -> Range<Int>? in
        guard slots[other].first <= slot.last, slot.first <= slots[other].last else { return nil }
        return offsets[other].map { $0..<($0 + Self.paddedCount(slots[other])) }
      }.sorted { $0.lowerBound < $1.lowerBound }
      var offset = 0
      for range in taken where range.lowerBound < offset + size {
        offset = max(offset, range.upperBound)
      }
      offsets[index] = offset
      placed.append(index)
      count = max(count, offset + size)
    }
  }

  /// Whole registers, because kernels write whole ones.
  private static func paddedCount(_ slot: MemorySlots.Slot) -> Int {
    (slot.count + lanes - 1) / lanes * lanes
  }
}
