import Integration
import Testing

/// The order conditions of the tableau, exactly, in rational numbers.
@Suite struct DormandPrinceTableauTests {
  static let a = DormandPrinceTableau.a.map { $0.map(ExactFraction.init) }
  static let b = DormandPrinceTableau.b.map(ExactFraction.init)
  static let embedded = DormandPrinceTableau.embedded.map(ExactFraction.init)

  static func holds(_ weights: [ExactFraction], _ tree: RootedTree) -> Bool {
    let sum = zip(weights, tree.weights(a)).reduce(ExactFraction(0)) { $0 + $1.0 * $1.1 }
    return sum == ExactFraction(1, Int128(tree.density))
  }

  @Test func everyTreeIsThere() {
    #expect((1...6).map { RootedTree.all(ofOrder: $0).count } == [1, 1, 2, 4, 9, 20])
  }

  @Test(arguments: 1...5) func weightsHaveOrder5(order: Int) {
    for tree in RootedTree.all(ofOrder: order) {
      #expect(Self.holds(Self.b, tree), "\(tree)")
    }
  }

  @Test(arguments: 1...4) func embeddedWeightsHaveOrder4(order: Int) {
    for tree in RootedTree.all(ofOrder: order) {
      #expect(Self.holds(Self.embedded, tree), "\(tree)")
    }
  }

  /// Neither formula has a higher order, so their difference estimates the error of the lower.
  @Test func ordersAreNotHigher() {
    #expect(!RootedTree.all(ofOrder: 6).allSatisfy { Self.holds(Self.b, $0) })
    #expect(!RootedTree.all(ofOrder: 5).allSatisfy { Self.holds(Self.embedded, $0) })
  }

  @Test func rowsSumToNodes() {
    for (row, node) in zip(Self.a, DormandPrinceTableau.c) {
      #expect(row.reduce(ExactFraction(0), +) == ExactFraction(node))
    }
  }

  @Test func lastStageIsTheNextFirst() {
    #expect(DormandPrinceTableau.a[6] == Array(DormandPrinceTableau.b.dropLast()))
    #expect(DormandPrinceTableau.c[6] == 1)
  }
}
