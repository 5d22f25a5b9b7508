import Kernels
import Testing

/// A geometry and a batch.
struct ConvolutionCase: CustomTestStringConvertible, Sendable {
  var geometry: ConvolutionGeometry
  var row: BatchRow

  init(
    _ inputChannels: Int, _ outputChannels: Int, _ height: Int, _ width: Int, kernel: Int,
    padding: Int, stride: Int = 1, examples: Int
  ) {
    geometry = ConvolutionGeometry(
      inputChannels: inputChannels, outputChannels: outputChannels, height: height, width: width,
      kernel: kernel, padding: padding, stride: stride)
    row = BatchRow(examples: examples)
  }

  var testDescription: String {
    """
    [\(geometry.outputChannels), \(geometry.inputChannels), \(geometry.kernel), \
    \(geometry.kernel)] on [\(geometry.height), \(geometry.width)] padded by \
    \(geometry.padding), stride \(geometry.stride), \(row.examples) examples
    """
  }

  /// The scalars of a row, padding included.
  var width: Int { row.scalars }

  private static let chosen = [
    ConvolutionCase(1, 6, 9, 8, kernel: 5, padding: 2, examples: 50),
    ConvolutionCase(6, 16, 7, 7, kernel: 5, padding: 0, examples: 50),
    ConvolutionCase(1, 1, 1, 1, kernel: 1, padding: 0, examples: 1),
    ConvolutionCase(1, 1, 1, 1, kernel: 3, padding: 1, examples: 8),
    ConvolutionCase(2, 5, 4, 6, kernel: 3, padding: 1, examples: 24),
    ConvolutionCase(3, 7, 5, 4, kernel: 2, padding: 1, examples: 130),
    ConvolutionCase(7, 3, 6, 5, kernel: 4, padding: 3, examples: 128),
    ConvolutionCase(5, 13, 2, 3, kernel: 5, padding: 4, examples: 9),
    ConvolutionCase(2, 2, 8, 9, kernel: 7, padding: 3, examples: 100),
    ConvolutionCase(13, 1, 3, 3, kernel: 3, padding: 0, examples: 50),
    ConvolutionCase(1, 3, 3, 20, kernel: 5, padding: 2, examples: 5),
  ]

  static let all =
    chosen + batchSizes.map { ConvolutionCase(4, 6, 4, 5, kernel: 3, padding: 1, examples: $0) }
    + fewChannels + strided

  /// Kernels smaller and larger than the stride, with and without a rest at the border, few
  /// channels and many.
  static let strided: [ConvolutionCase] = {
    var cases: [ConvolutionCase] = []
    for (kernel, padding) in [(1, 0), (2, 0), (3, 1), (3, 0), (5, 2), (7, 3)] {
      for stride in 2...3 {
        for (height, width) in [(7, 7), (8, 9), (12, 7)] {
          for (channels, examples) in [(3, 50), (6, 24), (4, 9)] {
            cases.append(
              ConvolutionCase(
                channels, 7, height, width, kernel: kernel, padding: padding, stride: stride,
                examples: examples))
          }
        }
      }
    }
    return cases
  }()

  /// Data gradients of few channels take neighbouring positions together: borders of every width,
  /// and inputs too narrow for any position without one.
  static let fewChannels: [ConvolutionCase] = {
    var cases: [ConvolutionCase] = []
    for channels in 1...3 {
      for padding in 0...4 {
        for (height, width) in [(5, 5), (5, 6), (6, 13), (3, 2)] {
          guard min(height, width) + 2 * padding >= 5 else { continue }
          for examples in [9, 24, 50] {
            cases.append(
              ConvolutionCase(
                channels, 3, height, width, kernel: 5, padding: padding, examples: examples))
          }
        }
      }
    }
    return cases
  }()

  /// Rows of every number of octets.
  static let everyBatch = (1...60).map {
    ConvolutionCase(2, 3, 3, 4, kernel: 3, padding: 1, examples: $0)
  }
}

extension ConvolutionGeometry {
  /// The features of weight, input and output, and where in its row the output lies, of one term.
  struct Term {
    var weight: Int
    var input: Int
    var output: Int
    var column: Int
  }

  /// The terms in the order of the output's storage and of the documented sum.
  ///
  /// For an output they ascend in `c`, `ky` and `kx`; for an input in `o`, and within one channel
  /// in `y` and `x`, so `ky` and `kx` descend; for a weight in `y` and `x`.
  func forEachTerm(_ body: (Term) -> Void) {
    for o in 0..<outputChannels {
      for y in 0..<outputHeight {
        for x in 0..<outputWidth {
          for c in 0..<inputChannels {
            for ky in 0..<kernel {
              for kx in 0..<kernel {
                let (row, column) = (y * stride + ky - padding, x * stride + kx - padding)
                guard (0..<height).contains(row), (0..<width).contains(column) else { continue }
                body(
                  Term(
                    weight: ((o * inputChannels + c) * kernel + ky) * kernel + kx,
                    input: (c * height + row) * width + column,
                    output: (o * outputHeight + y) * outputWidth + x, column: x))
              }
            }
          }
        }
      }
    }
  }
}
