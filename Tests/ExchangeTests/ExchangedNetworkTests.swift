import Datasets
import Exchange
import Foundation
import Networks
import Testing
import Training

/// A network that is written and read back, and descriptions that a hostile file may have.
@Suite struct ExchangedNetworkTests {
  private static let perceptron = Network.multilayerPerceptron(
    widths: [1, 3, 1], activation: .rectified, dropout: nil)
  private static let sine = DataSpecification.sine(.init(count: 10, seed: 1, gridCount: 20))

  private func run(
    _ network: Network, _ data: DataSpecification = sine, loss: Loss = .meanSquaredError
  ) -> Run {
    Run(
      data: data, dataDigest: "", network: network, initializer: .xavierUniform, loss: loss,
      optimizer: .momentum(learningRate: 0.1, momentum: 0, nesterov: false), iterations: 0,
      batch: nil, seed: 1)
  }

  private func weights(_ run: Run) -> Data {
    WeightsData.encoded(run.startingParameters().flattened)
  }

  @Test func anExportReadsBackAsTheSameNetwork() throws {
    let run = run(Self.perceptron)
    let export = try NetworkExport(
      run, weights: weights(run), metrics: ["testMSE": 0.5],
      data: DataLibrary(folders: DataFolders([])))
    let file = try SafetensorsFile(parsing: Data(export.model.bytes))
    #expect(file == export.model)
    #expect(
      file.tensors.map(\.name) == ["dense1.weight", "dense1.bias", "dense2.weight", "dense2.bias"])
    #expect(file.tensors.map(\.dimensions) == [[3, 1], [3], [1, 3], [1]])
    let metadata = file.metadata
    #expect(metadata["run"] == String(decoding: run.canonicalJSON, as: UTF8.self))
    #expect(metadata["key"] == run.key && metadata["metrics"] == #"{"testMSE":0.5}"#)
    let network = try ExchangedNetwork(from: file, path: "a")
    #expect(network.weights == weights(run))
    #expect(network.description == NetworkDescription(of: run))
    // The reference holds the test examples, which no file is needed for.
    let names = export.reference.tensors.map(\.name)
    #expect(names == ["inputs", "outputs", "jacobianNorms", "targets"])
    #expect(export.reference.tensors.map(\.dimensions) == [[20, 1], [20, 1], [20], [20]])
  }

  @Test func normalizationsHavePyTorchsNames() throws {
    let residual = ResidualNetwork(
      imageSide: 8, stem: .small, widths: [2, 3], blocks: [1, 1], shortcut: .projection,
      epsilon: 1e-5, classes: 2)
    let run = run(.residual(residual), .cifar(.init(.ten)), loss: .softmaxCrossEntropy)
    let network = try ExchangedNetwork(run, weights: weights(run), named: "run")
    let names = network.tensors.map(\.name)
    for name in [
      "convolution1.weight", "normalization1.running_mean", "block1.normalization2.running_var",
      "block2.shortcut.weight", "block2.shortcutNormalization.bias", "dense1.weight",
    ] {
      #expect(names.contains(name), "\(name) isn't among \(names)")
    }
    // What PyTorch adds of its own is passed over.
    let counted = SafetensorsFile(
      network.tensors + [.init("normalization1.num_batches_tracked", [], [7])],
      metadata: network.description.metadata)
    #expect(try ExchangedNetwork(from: counted, path: "a").weights == network.weights)
  }

  @Test func anArrayThatDoesNotFitIsNamed() throws {
    let run = run(Self.perceptron)
    let network = try ExchangedNetwork(run, weights: weights(run), named: "run")
    func refusal(_ tensors: [SafetensorsFile.Tensor]) -> String {
      let file = SafetensorsFile(tensors, metadata: network.description.metadata)
      let error = #expect(throws: ExchangeError.self) {
        try ExchangedNetwork(from: file, path: "mine")
      }
      return error.map { "\($0)" } ?? ""
    }
    let tensors = network.tensors
    #expect(refusal(Array(tensors.dropLast())).contains("lacks 'dense2.bias' [1]"))
    #expect(refusal(tensors + [.init("dense3.bias", [1], [0])]).contains("has 'dense3.bias'"))
    #expect(
      refusal([.init("dense1.weight", [1, 3], [1, 2, 3])] + tensors.dropFirst())
        .contains("'dense1.weight' is F32 [1, 3] where the network has F32 [3, 1]"))
    #expect(
      refusal(tensors.dropLast() + [.init("dense2.bias", [1], [.nan])]).contains("aren't finite"))
  }

  @Test(
    arguments: [
      (#"{"multilayerPerceptron":{"activation":"rectified","widths":[1]}}"#, "1 widths"),
      (#"{"multilayerPerceptron":{"activation":"rectified","widths":[1,-3,1]}}"#, "-3 values"),
      (
        #"{"multilayerPerceptron":{"activation":"rectified","widths":[1,9223372036854775807,1]}}"#,
        "9223372036854775807 values"
      ),
      (
        #"{"leNet5":{"activation":"rectified","classes":10,"#
          + #""dropout":{"rate":0.5,"hiddenLayers":[3]}}}"#, "dropout"
      ),
      (#"{"leNet5":{"activation":"rectified","classes":0}}"#, "0 classes"),
      (#"{"ddNet":{"classes":10,"channels":[4,8,16]}}"#, "one or two levels"),
      (
        #"{"residual":{"_0":{"imageSide":30,"stem":"small","widths":[2,2,2],"blocks":[1,1,1],"#
          + #""shortcut":"averagePooling","epsilon":0.001,"classes":2}}}"#, "30 rows"
      ),
      (
        #"{"residual":{"_0":{"imageSide":32,"stem":"small","widths":[4,2],"blocks":[1,1],"#
          + #""shortcut":"zeroPadding","epsilon":0.001,"classes":2}}}"#, "channels away"
      ),
      (#"{"transformer":{}}"#, "network isn't one of a run"),
      ("{", "network isn't one of a run"),
    ] as [(String, String)])
  func aNetworkThatCannotBeBuiltIsRefused(network: String, words: String) {
    let data = String(decoding: CanonicalJSON.encoded(Self.sine), as: UTF8.self)
    let error = #expect(throws: ExchangeError.self) {
      try NetworkDescription(metadata: ["network": network, "data": data], path: "mine")
    }
    let text = error.map { "\($0)" } ?? ""
    #expect(text.hasPrefix("mine: ") && text.contains(words) && !text.contains("\n"), "\(text)")
  }

  @Test func aFileWithoutADescriptionIsToldWhereToGetOne() {
    let error = #expect(throws: ExchangeError.self) {
      try ExchangedNetwork(from: SafetensorsFile([]), path: "mine")
    }
    #expect(error.map { "\($0)".contains("--like") } ?? false)
  }

  /// A mistake in the metadata of the file that --like names is told of that file.
  @Test func aLikenessWithoutADescriptionIsNamed() throws {
    let run = run(Self.perceptron)
    let network = try ExchangedNetwork(run, weights: weights(run), named: "run")
    let bare = SafetensorsFile(network.tensors)
    let described = SafetensorsFile([], metadata: network.description.metadata)
    let error = #expect(throws: ExchangeError.self) {
      try ExchangedNetwork(from: described, path: "mine", like: (bare, "other"))
    }
    #expect(error == .undescribed(path: "other", part: "network"))
    let read = try ExchangedNetwork(from: bare, path: "mine", like: (described, "other"))
    #expect(read == network)
  }

  @Test func aDivergedRunIsNotExported() {
    let run = run(Self.perceptron)
    #expect(throws: ExchangeError.self) {
      try ExchangedNetwork(
        run, weights: WeightsData.encoded([.infinity] + [Float](repeating: 0, count: 9)),
        named: "run")
    }
  }
}
