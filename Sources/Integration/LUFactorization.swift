/// A pivot that is too small to divide by.
package struct SingularMatrix: Error, Hashable {
  /// The largest candidate in its column.
  package let pivot: Double

  /// A matrix whose elimination stopped at this pivot.
  package init(pivot: Double) {
    self.pivot = pivot
  }
}

/// A small square matrix as a product of triangular ones, P·A = L·U, by partial pivoting.
package struct LUFactorization {
  /// Where a pivot counts as zero: below this part of the matrix's largest entry.
  ///
  /// A solution then loses twelve of Double's sixteen digits, fewer than an integrator needs.
  package static let smallestPivot = 1e-12

  private let order: Int
  /// U on and above the diagonal, L (whose diagonal is 1) below.
  private var entries: [Double]
  /// The row of the matrix that stands in each row here.
  private var rows: [Int]

  /// Factors a matrix, `order`×`order`, row-major, with finite entries.
  package init(_ matrix: [Double], order: Int) throws(SingularMatrix) {
    precondition(
      matrix.count == order * order, "LUFactorization: \(matrix.count) entries, not \(order)²")
    self.order = order
    entries = matrix
    rows = Array(0..<order)
    let threshold = Self.smallestPivot * matrix.reduce(0) { max($0, abs($1)) }
    for column in 0..<order {
      try exchangeRows(toPivot: column, threshold: threshold)
      eliminate(below: column)
    }
  }

  /// Brings the largest entry of a column, on or below the diagonal, to the diagonal.
  private mutating func exchangeRows(
    toPivot column: Int, threshold: Double
  ) throws(SingularMatrix) {
    var best = column
    for row in column..<order where abs(self[row, column]) > abs(self[best, column]) {
      best = row
    }
    guard abs(self[best, column]) > threshold else {
      throw SingularMatrix(pivot: self[best, column])
    }
    guard best != column else { return }
    rows.swapAt(best, column)
    for index in 0..<order {
      entries.swapAt(best * order + index, column * order + index)
    }
  }

  private mutating func eliminate(below pivot: Int) {
    for row in (pivot + 1)..<max(order, pivot + 1) {
      let multiplier = self[row, pivot] / self[pivot, pivot]
      self[row, pivot] = multiplier
      for column in (pivot + 1)..<order {
        self[row, column] -= multiplier * self[pivot, column]
      }
    }
  }

  /// The x with A·x = `right`, `[order]` both.
  package func solve(_ right: [Double]) -> [Double] {
    precondition(right.count == order, "LUFactorization: \(right.count) components, not \(order)")
    var x = rows.map { right[$0] }
    for row in 0..<order {
      for column in 0..<row {
        x[row] -= self[row, column] * x[column]
      }
    }
    for row in (0..<order).reversed() {
      for column in (row + 1)..<max(order, row + 1) {
        x[row] -= self[row, column] * x[column]
      }
      x[row] /= self[row, row]
    }
    return x
  }

  private subscript(row: Int, column: Int) -> Double {
    get { entries[row * order + column] }
    set { entries[row * order + column] = newValue }
  }
}
