/// A node that chooses a piece of a function that isn't smooth: on which side of zero a value is,
/// or which value of a window is the greatest.
///
/// It carries no derivative, so all derivatives of a graph are those of the pieces chosen. Where a
/// choice is nearly a tie, rounding decides it, and derivatives jump.
package struct Choice {
  /// What is chosen by.
  private enum Rule {
    case side
    case greatest(window: Int)
  }

  /// What was chosen: 0 or 1, −1 to 1, or the index in a window.
  package let tensor: Tensor
  /// What is chosen among.
  package let operand: Tensor
  private let rule: Rule

  /// Whether it chooses among the values of a window.
  package var isOfWindow: Bool {
    if case .greatest = rule { return true }
    return false
  }

  fileprivate init?(_ tensor: Tensor) {
    let node = tensor.graph.nodes[tensor.id]
    switch node.operation {
    case is Step, is Sign: rule = .side
    case let choice as PoolingChoice: rule = .greatest(window: choice.window)
    default: return nil
    }
    self.tensor = tensor
    operand = Tensor(graph: tensor.graph, id: node.operands[0])
  }

  /// How far each choice is from another one: the distance from zero, or from the greatest value to
  /// the next.
  ///
  /// - Parameter values: the operand's, as ``Program/values(of:)`` gives them.
  /// - Returns: one margin a value of ``tensor``, in the same order.
  package func margins(_ values: [Double]) -> [Double] {
    switch rule {
    case .side: return values.map { abs($0) }
    case .greatest(let window):
      let batch = operand.shape.isBatched ? operand.graph.batch : 1
      let (height, width) = (operand.shape.dimensions[1], operand.shape.dimensions[2])
      let across = width / window
      return (0..<tensor.shape.count * batch).map { place in
        let (feature, example) = place.quotientAndRemainder(dividingBy: batch)
        let (row, column) = feature.quotientAndRemainder(dividingBy: across)
        let (channel, down) = row.quotientAndRemainder(dividingBy: height / window)
        let top = (channel * height + down * window) * width + column * window
        var (first, second) = (-Double.infinity, -Double.infinity)
        for y in 0..<window {
          for x in 0..<window {
            let value = values[(top + y * width + x) * batch + example]
            if value > first {
              (first, second) = (value, first)
            } else if value > second {
              second = value
            }
          }
        }
        return first - second
      }
    }
  }
}

extension Graph {
  /// All choices, in order of creation.
  package var choices: [Choice] {
    nodes.indices.compactMap { Choice(Tensor(graph: self, id: $0)) }
  }
}
