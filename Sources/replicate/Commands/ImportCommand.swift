import ArgumentParser
import Attacks
import Exchange
import Files
import Foundation
import Measurements

/// The attacks of Hoffman, Roberts, Yaida 2019, Appendix F, by the names of the command line.
enum AttackName: String, CaseIterable, ExpressibleByArgument {
  case whiteNoise = "white-noise"
  case fgsm
  case pgd
  case cw

  /// The attack with the settings of the paper, for digits or for images in colour.
  func attack(onColours isInColour: Bool) -> Attack {
    switch self {
    case .whiteNoise: .hoffmanWhiteNoise
    case .fgsm: .hoffmanFGSM
    case .pgd:
      isInColour
        ? .hoffmanProjectedGradientDescentOnColourImages : .hoffmanProjectedGradientDescent
    case .cw: .hoffmanCarliniWagner
    }
  }
}

/// `replicate import FILE`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Measure a network that was trained elsewhere.",
    discussion: """
      FILE is a safetensors file whose metadata name the network, its preprocessing and its data, \
      each as a run's canonical JSON has it: one that 'replicate export' wrote, or that save() of \
      an exported model.py wrote after a training in PyTorch. Prints how many test examples are \
      right and the mean norm of the Jacobian, and what the options ask for. Nothing is kept: no \
      cache and no ledger has what is measured here.

      Examples:
        replicate import mine.safetensors
        replicate import mine.safetensors --attack fgsm --attack pgd --examples 500
        replicate import mine.safetensors --like exported/3fa9c01b2d4e5f67/model.safetensors
      """)

  @Argument(help: "The safetensors file.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "An exported file whose metadata describe this one's network too.", valueName: "file"))
  var like: String?

  @Option(
    help: ArgumentHelp(
      "An attack to make: white-noise, fgsm, pgd or cw; may be repeated.", valueName: "name"))
  var attack: [AttackName] = []

  @Option(
    help: ArgumentHelp(
      "Accuracy under white noise of this deviation, in pixels of [0, 1]; may be repeated.",
      valueName: "deviation"))
  var noise: [Double] = []

  @Option(
    help: ArgumentHelp(
      "Decision cells around so many test images drawn at random.", valueName: "count"))
  var cells: Int?

  @Flag(help: "Accuracy on USPS, for a network of MNIST's digits.")
  var usps = false

  @Option(
    help: ArgumentHelp(
      "Test examples whose Jacobian is taken and that are attacked, evenly out of all.",
      valueName: "count"))
  var examples = 1000

  @Option(
    help: ArgumentHelp(
      "Write the test examples, whether each is right, norms and outputs to this safetensors file.",
      discussion: """
        inputs, and labels or targets; right; places, the examples whose norm is taken; \
        jacobianNorms and outputs, of those; choices1 and so on, which of its values each window \
        of a max pooling chose.
        """, valueName: "file"))
  var answers: String?

  @Option(help: ArgumentHelp("Decides random directions, noise and planes.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var data: DataOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    try Bounds.require(examples, "--examples", in: 1...1_000_000, of: "examples")
    if let cells { try Bounds.require(cells, "--cells", in: 1...100_000, of: "images") }
    for deviation in noise {
      try Bounds.require(deviation, "--noise", in: 0...100, of: "as a deviation")
    }
  }

  func run() throws {
    let path = FilePath.expandingHome(file)
    let file = try SafetensorsFile(reading: path)
    let other = try like.map { like in
      let path = FilePath.expandingHome(like)
      return (file: try SafetensorsFile(reading: path), path: path)
    }
    let network = try ExchangedNetwork(from: file, path: path, like: other)
    let subject = try MeasuredNetwork(network, data: data.library, seed: seed)
    let isInColour = network.description.network.architecture.inputDimensions.first == 3
    var quantities = attack.map {
      Quantity.foolingDistances($0.attack(onColours: isInColour), examples: examples)
    }
    if !noise.isEmpty { quantities.append(.whiteNoise(deviations: noise, examples: examples)) }
    if let cells { quantities.append(.decisionCells(.init(.test, images: cells, seed: seed))) }
    if usps { quantities.append(.usps()) }
    let progress = LoopProgress("measuring \(path)", of: "answers")
    let answer = try Interruption.heeding(keeping: .nothing) {
      defer { progress.end() }
      return try subject.measure(
        examples: examples, quantities: quantities,
        onProgress: progress.show,
        shouldStop: { Interruption.isRaised })
    }
    if let answers {
      try subject.answers(answer).write(to: FilePath.expandingHome(answers))
    }
    switch format.format {
    case .text: Message.print(ImportListing(path, network, answer).text)
    case .json: Message.print(try JSONText.of(ImportListing(path, network, answer)))
    }
  }
}
