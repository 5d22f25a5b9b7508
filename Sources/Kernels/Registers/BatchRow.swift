/// How the examples of one feature lie in memory: side by side, then zeros.
///
/// A row is a multiple of eight scalars and at least one register long. So 50 examples take 56
/// scalars, three registers and a half, which is what the kernels then compute; a tensor's rows
/// follow each other without a gap.
package struct BatchRow: Hashable, Sendable {
  /// The number of examples.
  package let examples: Int

  /// The number of octets, at least two.
  package let octets: Int

  /// The row of a batch; it has at least one example.
  package init(examples: Int) {
    precondition(examples > 0, "BatchRow: a batch has at least one example, got \(examples)")
    self.examples = examples
    octets = max(2, (examples + 7) / 8)
  }

  /// The scalars of a row.
  package var scalars: Int { octets * 8 }

  /// The number of registers that cover a row; if the row ends with a half, the last one starts an
  /// octet earlier and covers an octet twice.
  @inline(__always)
  var covers: Int { (octets &+ 1) / 2 }

  /// Where a covering register starts, in octets from the row's start.
  @inline(__always)
  func cover(_ index: Int) -> Int { min(index &* 2, octets &- 2) }
}
