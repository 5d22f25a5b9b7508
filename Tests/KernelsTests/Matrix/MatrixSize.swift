import Kernels
import Testing

/// `[outputs, inputs]` and a batch, whose blocks end in every way they can.
struct MatrixSize: CustomTestStringConvertible, Sendable {
  var outputs: Int
  var inputs: Int
  var row: BatchRow

  init(_ outputs: Int, _ inputs: Int, examples: Int) {
    self.outputs = outputs
    self.inputs = inputs
    row = BatchRow(examples: examples)
  }

  var testDescription: String { "[\(outputs), \(inputs)], \(row.examples) examples" }

  /// The scalars of a row, padding included.
  var width: Int { row.scalars }

  static let all = grid + others

  private static let grid: [MatrixSize] = [1, 2, 3, 4, 5, 6, 7, 13].flatMap { outputs in
    [1, 5, 7, 8, 13, 16].flatMap { inputs in
      batchSizes.map { MatrixSize(outputs, inputs, examples: $0) }
    }
  }

  private static let others: [MatrixSize] =
    (1...60).map { MatrixSize(7, 11, examples: $0) }
    // The lanes of an outer product are inputs: rows of 3 to 25 octets, the last one whole or not.
    + [24, 40, 50, 56, 66, 72, 104, 130, 200].map { MatrixSize(9, $0, examples: 9) }
    + [
      MatrixSize(10, 84, examples: 50), MatrixSize(64, 64, examples: 100),
      MatrixSize(1, 64, examples: 100), MatrixSize(64, 1, examples: 100),
      MatrixSize(3, 2, examples: 200),
    ]
}
