/// A rooted tree, to each of which belongs one order condition of a Runge-Kutta method.
///
/// Hairer, Nørsett, Wanner, section II.2, theorem 2.13: a method has order p if, for every tree t
/// of up to p vertices, Σᵢ bᵢ·Φᵢ(t) = 1/γ(t).
struct RootedTree: Hashable {
  /// The subtrees at the root, in a fixed order so that equal trees are equal.
  let children: [RootedTree]

  /// The number of vertices.
  var order: Int { children.reduce(1) { $0 + $1.order } }

  /// γ(t): the order times the children's densities.
  var density: Int { children.reduce(order) { $0 * $1.density } }

  /// Φᵢ(t) of every stage i: the product over the children of Σⱼ aᵢⱼ·Φⱼ(child).
  func weights(_ a: [[ExactFraction]]) -> [ExactFraction] {
    let factors = children.map { $0.weights(a) }
    return a.map { row in
      factors.reduce(ExactFraction(1)) { product, factor in
        product * zip(row, factor).reduce(ExactFraction(0)) { $0 + $1.0 * $1.1 }
      }
    }
  }

  /// All trees of so many vertices; their numbers are 1, 1, 2, 4, 9, 20.
  static func all(ofOrder order: Int) -> [RootedTree] {
    forests(ofOrder: order - 1, largest: order - 1).map(RootedTree.init)
  }

  /// All multisets of trees with so many vertices in all, none with more than `largest`.
  private static func forests(ofOrder order: Int, largest: Int) -> [[RootedTree]] {
    guard order > 0 else { return [[]] }
    var found: Set<[RootedTree]> = []
    for size in stride(from: min(largest, order), to: 0, by: -1) {
      for tree in all(ofOrder: size) {
        for rest in forests(ofOrder: order - size, largest: size) {
          found.insert(([tree] + rest).sorted { $0.signature < $1.signature })
        }
      }
    }
    return Array(found)
  }

  /// The tree as nested parentheses.
  private var signature: String { "(" + children.map(\.signature).joined() + ")" }
}
