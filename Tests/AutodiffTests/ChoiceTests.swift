import Autodiff
import Testing

@Suite struct ChoiceTests {
  /// Being given what it would have chosen changes no bit, whatever isn't fused then.
  @Test(arguments: SmallNetwork.all, [17])
  func aProgramThatIsGivenItsOwnChoicesGivesTheSameBits(_ network: SmallNetwork, batch: Int) {
    let built = network.build(batch: batch)
    let layout = ParameterLayout(built.graph.parameters)
    let parameters = ParameterBuffer<Float>(layout)
    let (own, given) = (ParameterBuffer<Float>(layout), ParameterBuffer<Float>(layout))
    _ = built.graph.gradients(of: built.objective, withRespectTo: built.graph.parameters)
    let choices = built.graph.choices
    #expect(choices.isEmpty == (!network.isRectified && network.layers == .dense))
    let choosing = Program(
      built.graph, outputs: [built.objective] + choices.map(\.tensor), parameters: parameters,
      parameterGradients: (of: built.objective, into: own))
    let taking = Program(
      built.graph, outputs: [built.objective], given: choices, parameters: parameters,
      parameterGradients: (of: built.objective, into: given))
    var generator = DirectionGenerator()
    parameters.setFlattened((0..<layout.count).map { _ in Float(generator.next()) })
    for input in built.inputs {
      let values = (0..<input.shape.count * batch).map { _ in Float(generator.next()) }
      choosing.set(input, values)
      taking.set(input, values)
    }
    choosing.run()
    for choice in choices { taking.set(choice.tensor, choosing.values(of: choice.tensor)) }
    taking.run()
    #expect(own.flattened.contains { $0 != 0 })
    #expect(own.flattened.map(\.bitPattern) == given.flattened.map(\.bitPattern))
    #expect(choosing.values(of: built.objective) == taking.values(of: built.objective))
  }

  /// Of −1 and 2 the rectifier's derivative is 0 and 1; given otherwise it is 1 and 0.
  ///
  /// All numbers are exact.
  @Test func theDerivativeIsThatOfThePieceGiven() {
    let graph = Graph(batch: 2)
    let x = graph.input("x", [1])
    let slope = graph.gradients(of: x.rectified(), withRespectTo: [x])[0]
    let program = Program(
      graph, outputs: [slope], given: graph.choices,
      parameters: ParameterBuffer<Double>(ParameterLayout([])))
    program.set(x, [-1, 2])
    program.set(graph.choices[0].tensor, [1, 0])
    program.run()
    #expect(program.values(of: slope) == [1, 0])
  }

  /// By hand: the distance from zero, and in two windows of two examples that from the greatest to
  /// the next.
  @Test func marginsAreDistancesFromATie() throws {
    let graph = Graph(batch: 2)
    let x = graph.input("x", [1, 2, 4])
    _ = (x.step(), x.maxPooled(window: 2))
    let choices = graph.choices
    try #require(choices.count == 2)
    // [height 2, width 4, batch 2]: windows (0 1 / 4 5) and (2 3 / 6 7) of the places.
    let values: [Double] = [0, -1, 5, -2, 1, 7, 2, 7, 3, -9, 4.5, -1.5, 8, 0, 8, 6]
    #expect(choices[0].margins(values) == values.map(abs))
    #expect(choices[1].margins(values) == [0.5, 0.5, 0, 0])
  }
}
