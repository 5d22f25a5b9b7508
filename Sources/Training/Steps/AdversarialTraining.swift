import Autodiff
import Kernels
import Networks
import Randomness

/// Training on images that are corrupted by FGSM, each anew whenever it is seen.
///
/// ```
/// x̃ = crop(x + ε · sign(∂loss/∂x)),   ε uniform in [0, maximumAmplitude]
/// ```
/// (Hoffman et al. 2019, §3.2). Where the text is silent: ε is drawn for every image by itself,
/// every image of a batch is corrupted and none is seen clean as well, and the ordinary step with
/// all its penalties is made on the corrupted ones. The gradient is the loss's alone, without
/// penalties, of the network as it is attacked afterwards, that is without dropout (a normalization
/// still uses the batch's statistics).
package struct AdversarialTraining: Codable, Hashable, Sendable {
  /// The greatest ε, in pixel units.
  package var maximumAmplitude: Double

  /// Creates the setting.
  package init(maximumAmplitude: Double) {
    precondition(
      maximumAmplitude >= 0, "AdversarialTraining: the amplitude \(maximumAmplitude) is negative")
    self.maximumAmplitude = maximumAmplitude
  }

  /// The paper's: ε up to 0.01.
  package static let hoffman = AdversarialTraining(maximumAmplitude: 0.01)
}

/// Corrupts the images of a step.
struct AdversarialCorruption {
  /// The clean images, `[features, paddedBatch]`.
  let clean: UnsafeMutableBufferPointer<Float>
  /// Their classes as one-hot, `[classes, paddedBatch]`.
  let target: UnsafeMutableBufferPointer<Float>

  private let settings: AdversarialTraining
  private let seed: UInt64
  private let program: Program<Float>
  private let direction: UnsafeMutableBufferPointer<Float>
  private let amplitudes: AlignedBuffer<Float>
  private let row: BatchRow

  /// Nil when the run corrupts nothing.
  ///
  /// - Parameter parameters: the network's, read at each step.
  init?(of run: Run, batch: Int, parameters: ParameterBuffer<Float>) {
    guard let settings = run.adversarialTraining else { return nil }
    let graph = Graph(batch: batch)
    let architecture = run.network.architecture
    let input = graph.input("input", architecture.inputDimensions)
    let target = graph.input("target", architecture.outputDimensions)
    let logits = architecture.build(
      in: graph, input: run.preprocessing?(input) ?? input, normalization: .batch)
    let sign = LossAscent.sign(of: logits, target: target, at: input)
    program = Program(graph, outputs: [sign], parameters: parameters)
    clean = program.storage(of: input)
    self.target = program.storage(of: target)
    direction = program.storage(of: sign)
    row = BatchRow(examples: batch)
    amplitudes = AlignedBuffer(count: row.scalars)
    self.settings = settings
    seed = run.seed
  }

  /// Writes the clean images, corrupted for `iteration`, to `images`; it does not allocate.
  ///
  /// ε comes from the stream `adversarial amplitude` of the run's seed at the iteration.
  func write(to images: UnsafeMutableBufferPointer<Float>, iteration: Int) {
    program.run()
    var stream = RandomStream(
      seed: seed, name: "adversarial amplitude", index: UInt64(iteration))
    stream.uniforms(
      into: UnsafeMutableBufferPointer(start: amplitudes.pointer, count: row.examples))
    let maximum = Float(settings.maximumAmplitude)
    for example in 0..<row.examples { amplitudes.pointer[example] *= maximum }
    guard let clean = clean.baseAddress, let direction = direction.baseAddress,
      let images = images.baseAddress
    else { return }
    ImageKernel.move(
      clean, along: direction, by: amplitudes.pointer, within: .infinity, of: clean, into: images,
      features: self.clean.count / row.scalars, row: row)
  }
}
