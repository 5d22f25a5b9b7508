import Testing
import Training

@Suite struct TopFiveTests {
  @Test func theRankOfTheLabelDecides() {
    let logits: [Float] = [7, 6, 5, 4, 3, 2, 1]
    #expect(
      (0..<7).map { Evaluator.isAmongFirst(5, logits, label: $0) }
        == [true, true, true, true, true, false, false])
    #expect((0..<7).filter { Evaluator.isAmongFirst(1, logits, label: $0) } == [0])
  }

  @Test func ofEqualLogitsTheFirstStandBefore() {
    let logits = [Float](repeating: 1, count: 7)
    #expect((0..<7).filter { Evaluator.isAmongFirst(5, logits, label: $0) } == [0, 1, 2, 3, 4])
  }

  @Test func whatIsNoNumberIsNotAmongThem() {
    #expect(!Evaluator.isAmongFirst(5, [1, .nan, 3], label: 0))
    #expect(!Evaluator.isAmongFirst(5, [1, .nan, 3], label: 1))
  }
}
