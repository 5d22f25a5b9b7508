import Autodiff
import Foundation
import Networks
import Testing

/// Networks for colour images: their sizes and their numbers of parameters.
@Suite struct ResidualNetworkTests {
  /// What steps move; population statistics don't count, as in every framework.
  private func trainedCount(_ network: Network) -> Int {
    network.architecture.parameters.filter(\.role.isTrained).reduce(0) { $0 + $1.count }
  }

  @Test func vargasHasAbout2500000() {
    // Stem 1296, levels 124,416, 456,192 and 1,824,768, normalizations 4128, dense 1930.
    #expect(trainedCount(.residual(.varga(classes: 10))) == 2_412_730)
    #expect(trainedCount(.residual(.varga(classes: 100))) == 2_412_730 + 90 * 193)
    // Two 1×1 convolutions with normalizations.
    let projected = ResidualNetwork.varga(classes: 10, shortcut: .projection)
    #expect(trainedCount(.residual(projected)) == 2_412_730 + 23_040 + 576)
  }

  /// The counts of torchvision's resnet18 and of kuangliu's ResNet18, from their frameworks.
  @Test func resNet18HasTheCountOfOthers() {
    #expect(
      trainedCount(.residual(.imageNetResNet18(imageSide: 224, classes: 1000))) == 11_689_512)
    #expect(trainedCount(.residual(.imageNetResNet18(imageSide: 64, classes: 200))) == 11_279_112)
    #expect(trainedCount(.residual(.resNet18())) == 11_173_962)
  }

  @Test func ddNetHasAMillion() {
    #expect(trainedCount(.ddNet(dropout: nil, classes: 10)) == 1_147_978)
    // Convolutions 448 + 2320 + 4640 + 9248, dense 800 · 64 + 64, 4160 and 650.
    let narrow = Network.ddNet(dropout: nil, classes: 10, channels: [16, 32], hidden: 64)
    #expect(trainedCount(narrow) == 16_656 + 51_264 + 4160 + 650)
  }

  /// Widths that aren't given leave no trace in a run's JSON, and so none in its key.
  @Test func ddNetOfThePapersWidthsNamesNone() throws {
    let json = try JSONEncoder().encode(Network.ddNet(dropout: nil, classes: 10))
    #expect(String(decoding: json, as: UTF8.self) == #"{"ddNet":{"classes":10}}"#)
  }

  @Test(arguments: [
    (Network.residual(.varga(classes: 10)), [3, 32, 32], 10),
    (.residual(.varga(classes: 100, shortcut: .projection)), [3, 32, 32], 100),
    (.residual(.resNet18()), [3, 32, 32], 10),
    (.residual(.imageNetResNet18(imageSide: 64, classes: 200)), [3, 64, 64], 200),
    (.ddNet(dropout: Dropout(rate: 0.5, hiddenLayers: [1, 2]), classes: 10), [3, 32, 32], 10),
  ])
  func imagesBecomeLogits(network: Network, input: [Int], classes: Int) {
    let graph = Graph(batch: 2)
    let logits = network.build(in: graph, input: graph.input("input", input))
    #expect(logits.shape == .batched([classes]))
    #expect(network.architecture.outputDimensions == [classes])
    #expect(
      graph.parameters.map(\.name) == network.architecture.parameters.map(\.name))
  }

  @Test func namesSayWhereAParameterIs() {
    let names = Network.residual(.varga(classes: 10)).architecture.parameters.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(
      names[..<7] == [
        "convolution1.weight", "normalization1.scale", "normalization1.shift",
        "normalization1.mean", "normalization1.variance", "block1.convolution1.weight",
        "block1.normalization1.scale",
      ])
  }
}
