/// A Jacobian as a function of the point: m×n, row-major, `[m·n]`, at a point `[n]`.
package typealias JacobianField = (_ point: [Double]) throws(IntegrationError) -> [Double]

/// A Jacobian's entries at one point, checked to be finite and of the right shape.
struct JacobianMatrix {
  let rows: Int
  let columns: Int
  let entries: [Double]

  /// The field's value at `point`, met at the path's parameter `time`.
  init(
    of field: JacobianField, at point: [Double], time: Double, rows: Int
  ) throws(IntegrationError) {
    entries = try field(point)
    self.rows = rows
    columns = point.count
    precondition(
      entries.count == rows * columns,
      "JacobianField: \(entries.count) entries, not \(rows)×\(columns)")
    guard entries.allSatisfy(\.isFinite) else {
      throw .nonfiniteJacobian(time: time, point: point)
    }
  }

  /// J·v, `[m]`, of `vector`, `[n]`; each sum goes from the first column to the last.
  func times(_ vector: [Double]) -> [Double] {
    precondition(
      vector.count == columns, "a \(rows)×\(columns) Jacobian times \(vector.count) components")
    return (0..<rows).map { row in
      var sum = 0.0
      for column in 0..<columns {
        sum += entries[row * columns + column] * vector[column]
      }
      return sum
    }
  }
}
