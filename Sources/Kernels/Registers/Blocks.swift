internal import CRegisters

/// A kernel that computes `rows` rows by some octets at a time in accumulators.
///
/// Each output's order of accumulation must not depend on the block it is computed in.
protocol BlockKernel {
  /// Computes the outputs of `rows` rows from `row` on, from `octet` on: in `registers` registers
  /// and, if `hasHalf`, in half a register more.
  ///
  /// The sizes are literals wherever this is inlined, so its loops over them unroll.
  func block(row: Int, rows: Int, octet: Int, registers: Int, hasHalf: Bool)
}

extension BlockKernel {
  /// Covers `rows` by `octets` outputs with blocks that fit the machine's registers.
  ///
  /// With 32 wide ones that is at most 6 rows by 4 registers: 24 accumulators, four inputs and a
  /// weight fill them; the loads are then shared by so many multiply-adds that these are all that
  /// costs time. With 16 narrow ones, two of which hold what is called a register here, it is 6 by
  /// 1.
  @inline(__always)
  func cover(rows: Int, octets: Int) {
    var octet = 0
    guard hasWideRegisters else {
      while octet &+ 2 <= octets {
        cover(rows: rows, octet: octet, registers: 1, hasHalf: false)
        octet &+= 2
      }
      if octet < octets { cover(rows: rows, octet: octet, registers: 0, hasHalf: true) }
      return
    }
    // Blocks of about the same width: 13 octets are 6 and 7 rather than 8 and 5.
    var blocks = (octets &+ 7) / 8
    while blocks > 0 {
      let rest = octets &- octet
      var width = rest
      if blocks > 1 {
        width = (rest / blocks) & ~1
        if rest &- width > 8 &* (blocks &- 1) { width &+= 2 }
      }
      switch width {
      case 8: cover(rows: rows, octet: octet, registers: 4, hasHalf: false)
      case 7: cover(rows: rows, octet: octet, registers: 3, hasHalf: true)
      case 6: cover(rows: rows, octet: octet, registers: 3, hasHalf: false)
      case 5: cover(rows: rows, octet: octet, registers: 2, hasHalf: true)
      case 4: cover(rows: rows, octet: octet, registers: 2, hasHalf: false)
      case 3: cover(rows: rows, octet: octet, registers: 1, hasHalf: true)
      case 2: cover(rows: rows, octet: octet, registers: 1, hasHalf: false)
      default: cover(rows: rows, octet: octet, registers: 0, hasHalf: true)
      }
      octet &+= width
      blocks &-= 1
    }
  }

  @inline(__always)
  private func cover(rows: Int, octet: Int, registers: Int, hasHalf: Bool) {
    var row = 0
    while row &+ 6 <= rows {
      block(row: row, rows: 6, octet: octet, registers: registers, hasHalf: hasHalf)
      row &+= 6
    }
    if row &+ 4 <= rows {
      block(row: row, rows: 4, octet: octet, registers: registers, hasHalf: hasHalf)
      row &+= 4
    }
    if row &+ 2 <= rows {
      block(row: row, rows: 2, octet: octet, registers: registers, hasHalf: hasHalf)
      row &+= 2
    }
    if row < rows {
      block(row: row, rows: 1, octet: octet, registers: registers, hasHalf: hasHalf)
    }
  }
}
