import Datasets
import Exhibits
import Networks
import Randomness
import Regularizers
import Training

/// One way to set up the toy: five points of the line y = x, and what is asked of the slopes there.
struct ToyVariant: Sendable {
  /// What the slope at the points is held to.
  enum Slopes: Sendable {
    /// Nothing.
    case free
    /// Zero, with this weight.
    case zero(weight: Double)
    /// 0, 2, 0, 2, 0, the slopes of `x − sin(4πx)/(4π)`, with this weight.
    case given(weight: Double)
  }

  /// The row in the report.
  let name: String
  let activation: Activation
  let slopes: Slopes
  let iterations: Int

  /// The five inputs, which are their own targets.
  static let points: [Double] = [0, 0.25, 0.5, 0.75, 1]

  /// The curve that meets points and slopes, for the distance on a grid: with no slopes the line.
  var target: @Sendable (Double) -> Double {
    switch slopes {
    case .free: { $0 }
    case .zero: { $0 - Elementary.sineCosine(8 * Double.pi * $0).sine / (8 * Double.pi) }
    case .given: { $0 - Elementary.sineCosine(4 * Double.pi * $0).sine / (4 * Double.pi) }
    }
  }

  private var regularizers: [WeightedRegularizer] {
    switch slopes {
    case .free:
      []
    case .zero(let weight):
      [
        WeightedRegularizer(
          .tangentProp(TangentProp(direction: [1], target: .zero)), weight: weight,
          reduction: .sum)
      ]
    case .given(let weight):
      [
        WeightedRegularizer(
          .tangentProp(TangentProp(direction: [1], target: .given)), weight: weight,
          reduction: .sum)
      ]
    }
  }

  private var givenSlopes: [Double]? {
    if case .given = slopes { return [0, 2, 0, 2, 0] }
    return nil
  }

  /// The asker's network, 1-100-100-1 with PyTorch's initializer, and Adam at 0.001 on all points.
  func run(seed: UInt64, iterations: Int, data: DataLibrary) throws -> Run {
    let grid = (0...200).map { Double($0) / 200 }
    let specification = DataSpecification.curve(
      CurveSpecification(
        name: "five points of a line", x: Self.points, y: Self.points, derivatives: givenSlopes,
        evaluationX: grid, evaluationY: grid.map(target)))
    return Run(
      data: specification,
      dataDigest: try data.digest(of: specification),
      network: .multilayerPerceptron(
        widths: [1, 100, 100, 1], activation: activation, dropout: nil),
      initializer: .fanInUniform,
      loss: .sumOfSquares,
      regularizers: regularizers,
      optimizer: .adam(learningRate: 0.001),
      iterations: iterations,
      batch: nil,
      seed: seed)
  }
}
