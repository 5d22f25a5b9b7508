import Autodiff
import Foundation
import Networks
import Testing

/// Whole networks for colour images at small width against JAX in float64, to second order: see
/// `Scripts/fixtures/networks.py`.
@Suite struct NetworkFixtureTests {
  private struct Checked: Decodable {
    let value: Double
    let gradients: [[Double]]
  }

  private struct Fixture: Decodable {
    let name: String
    let parameters: [String]
    let logits: [Double]
    let loss: Checked
    let penalty: Checked
  }

  private static let batch = 3
  private static let classes = 3

  private static func residual(
    _ side: Int, _ stem: ResidualNetwork.Stem, _ widths: [Int], _ blocks: [Int],
    _ shortcut: ResidualNetwork.Shortcut, epsilon: Double
  ) -> Architecture {
    Network.residual(
      ResidualNetwork(
        imageSide: side, stem: stem, widths: widths, blocks: blocks, shortcut: shortcut,
        epsilon: epsilon, classes: classes)
    ).architecture
  }

  /// The networks of the fixture by name.
  private static let architectures = [
    "varga": residual(8, .small, [2, 3, 4], [2, 1, 2], .zeroPadding, epsilon: 0.001),
    "vargaAveraging": residual(
      8, .small, [2, 3, 4], [2, 1, 2], .averagePooling, epsilon: 0.001),
    "resNet18": residual(16, .small, [2, 3, 3, 4], [2, 2, 2, 2], .projection, epsilon: 1e-5),
    "imageNetResNet18": residual(
      32, .large, [2, 2, 3, 3], [1, 1, 1, 1], .projection, epsilon: 1e-5),
    "ddNet": Network.ddNetArchitecture(
      dropout: nil, classes: classes, channels: [2, 3], hidden: 5),
  ]

  /// The same numbers as in the fixture's script, from whole numbers.
  private func formula(_ array: Int, count: Int) -> [Double] {
    (0..<count).map { k in
      let whole = (k * 7919 + array * 104_729 + 12345) * 48271 % 2_147_483_647
      return Double(whole % 2001 - 1000) / 1000
    }
  }

  private func start(_ parameter: ParameterSpecification, _ place: Int) -> [Double] {
    let values = formula(place, count: parameter.count)
    switch parameter.role {
    case .weight: return values.map { $0 * (1.5 / Double(parameter.fanIn).squareRoot()) }
    case .bias: return values.map { 0.1 * $0 }
    case .normalizationScale: return values.map { 1 + 0.5 * $0 }
    case .normalizationShift: return values.map { 0.5 * $0 }
    case .populationMean, .populationVariance: return values
    }
  }

  @Test(arguments: ["varga", "vargaAveraging", "resNet18", "imageNetResNet18", "ddNet"])
  func derivativesAreJAXs(name: String) throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/networks", withExtension: "json"))
    let fixtures = try JSONDecoder().decode([Fixture].self, from: Data(contentsOf: url))
    let fixture = try #require(fixtures.first { $0.name == name })
    let architecture = try #require(Self.architectures[name])
    let trained = architecture.parameters.filter(\.role.isTrained)
    #expect(trained.map(\.name) == fixture.parameters)

    let graph = Graph(batch: Self.batch)
    let image = graph.input("image", architecture.inputDimensions)
    let direction = graph.input("direction", [Self.classes])
    let targets = graph.input("targets", [Self.classes])
    let logits = architecture.build(in: graph, input: image, normalization: .batch)
    let loss = -(targets * logSoftmax(logits)).sum().meanOverBatch()
    let pulled = graph.gradients(of: logits, withRespectTo: [image], cotangent: direction)[0]
    let penalty = pulled.squared().sum().meanOverBatch()
    let parameters = graph.parameters.filter { fixture.parameters.contains($0.name) }
    let gradients = [loss, penalty].map { graph.gradients(of: $0, withRespectTo: parameters) }

    let buffer = ParameterBuffer<Double>(ParameterLayout(graph.parameters))
    var place = -1
    buffer.setFlattened(
      architecture.parameters.flatMap { parameter in
        place += parameter.role.isTrained ? 1 : 0
        return start(parameter, place)
      })
    let program = Program(
      graph, outputs: [logits, loss, penalty] + gradients.flatMap { $0 }, parameters: buffer)
    program.set(image, formula(1000, count: image.shape.count * Self.batch))
    program.set(direction, formula(1001, count: Self.classes * Self.batch))
    program.set(
      targets,
      (0..<Self.classes).flatMap { c in (0..<Self.batch).map { $0 % Self.classes == c ? 1 : 0 } })
    program.run()

    // Ten times what was seen: 9e-15 for values, 9e-14 for gradients, which sum more roundings of
    // 1e-16.
    expectClose(program.values(of: logits), fixture.logits, within: 1e-13, "logits")
    for (objective, (gradients, expected)) in zip(
      [loss, penalty], zip(gradients, [fixture.loss, fixture.penalty]))
    {
      expectClose(program.values(of: objective), [expected.value], within: 1e-13, "value")
      for (gradient, (name, sums)) in zip(gradients, zip(fixture.parameters, expected.gradients)) {
        let values = program.values(of: gradient)
        let found = (2000..<2004).map { check in
          zip(values, formula(check, count: values.count)).reduce(0) { $0 + $1.0 * $1.1 }
        }
        expectClose(found, sums, within: 1e-12, name)
      }
    }
  }

  /// Equal relative to the largest value, or to 1 where all are smaller.
  private func expectClose(
    _ found: [Double], _ expected: [Double], within tolerance: Double, _ what: String
  ) {
    #expect(found.count == expected.count, "\(what)")
    let scale = max(1, expected.map(abs).max() ?? 0)
    for (value, other) in zip(found, expected) {
      #expect(abs(value - other) <= tolerance * scale, "\(what): \(value), not \(other)")
    }
  }
}
