/// A kernel that computes `rows × registers` output registers at a time in accumulators.
///
/// Each output's order of accumulation must not depend on the block it is computed in.
protocol BlockKernel {
  /// Computes the outputs of `rows` rows from `row` on, in `registers` registers from `register` on.
  ///
  /// Both counts are literals wherever this is inlined, so its loops over them unroll.
  func block(row: Int, rows: Int, register: Int, registers: Int)
}

extension BlockKernel {
  /// Covers `rows × registers` outputs with blocks of at most 6 rows and 4 registers.
  ///
  /// 24 accumulators, four inputs and a weight fill the 32 registers of AVX-512; the loads are then
  /// shared by so many multiply-adds that these are all that costs time.
  @inline(__always)
  func cover(rows: Int, registers: Int) {
    var register = 0
    while register &+ 4 <= registers {
      cover(rows: rows, register: register, registers: 4)
      register &+= 4
    }
    switch registers &- register {
    case 3: cover(rows: rows, register: register, registers: 3)
    case 2: cover(rows: rows, register: register, registers: 2)
    case 1: cover(rows: rows, register: register, registers: 1)
    default: break
    }
  }

  @inline(__always)
  private func cover(rows: Int, register: Int, registers: Int) {
    var row = 0
    while row &+ 6 <= rows {
      block(row: row, rows: 6, register: register, registers: registers)
      row &+= 6
    }
    if row &+ 4 <= rows {
      block(row: row, rows: 4, register: register, registers: registers)
      row &+= 4
    }
    if row &+ 2 <= rows {
      block(row: row, rows: 2, register: register, registers: registers)
      row &+= 2
    }
    if row < rows {
      block(row: row, rows: 1, register: register, registers: registers)
    }
  }
}
