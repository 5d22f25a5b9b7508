import Autodiff
import StableHLO
import Testing

/// The text of small modules, as plugins have read it.
@Suite struct ModuleTextTests {
  @Test func aLayerAndItsGradient() throws {
    let graph = Graph(batch: 3)
    let x = graph.input("x", [2])
    let weight = graph.parameter("weight", [4, 2])
    let bias = graph.parameter("bias", [4])
    let y = matrixProduct(weight, x).addingBias(bias).hyperbolicTangent()
    let gradient = graph.gradients(of: y, withRespectTo: [weight])[0]
    let module = GraphModule([y, gradient])
    #expect(module.leaves.map(\.name) == ["x", "weight", "bias"])
    try expectSnapshot(module.text, named: "layer.mlir")
  }

  @Test func aConvolutionAndItsGradientsInTF32() throws {
    let graph = Graph(batch: 2)
    let x = graph.input("x", [1, 5, 4])
    let weight = graph.parameter("weight", [2, 1, 3, 3])
    let y = convolution(weight, x, padding: 1, stride: 2)
    let gradients = graph.gradients(of: y.squared(), withRespectTo: [weight, x])
    let module = GraphModule(gradients, precision: .fastest)
    try expectSnapshot(module.text, named: "convolution.mlir")
  }

  @Test func aMask() throws {
    var writer = FunctionWriter()
    let index = Value(name: "%index", dimensions: [], element: .uint64)
    let seed = Value(name: "%seed", dimensions: [], element: .uint64)
    let random = RandomPrinter(seed: seed, index: index)
    let mask = random.dropoutMask(
      "mask", [2], examples: 3, keepProbability: 0.75, element: .float32, &writer)
    let module = Module(
      arguments: [.init(seed), .init(index)], body: writer, results: [mask])
    try expectSnapshot(module.text, named: "mask.mlir")
  }

  @Test func aDonatedArgumentNamesItsResult() {
    let value = Value(name: "%state", dimensions: [7], element: .float32)
    let module = Module(
      arguments: [.init(value, donatedTo: 0)], body: FunctionWriter(), results: [value])
    #expect(module.text.contains("@main(%state: tensor<7xf32> {tf.aliasing_output = 0 : i32})"))
  }

  @Test func literalsAreBits() {
    #expect(ElementType.float32.literal(0.1) == "0x3DCCCCCD")
    #expect(ElementType.float32.literal(-.infinity) == "0xFF800000")
    #expect(ElementType.float64.literal(1) == "0x3FF0000000000000")
    #expect(ElementType.float64.literal(-0.0) == "0x8000000000000000")
    #expect(ElementType.int32.literal(-3) == "-3")
  }

  @Test func constantsAreNestedByTheirDimensions() {
    var writer = FunctionWriter()
    _ = writer.constant([1, 2, 3, 4, 5, 6], [3, 2], .int32)
    #expect(
      writer.lines == ["%0 = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi32>"])
  }
}
