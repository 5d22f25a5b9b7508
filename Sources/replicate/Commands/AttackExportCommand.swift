import ArgumentParser
import Benchmarks
import Files
import Foundation

/// `replicate attack-export`, for the scripts that hold our attacks against other code.
struct AttackExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attack-export",
    abstract: "Train a short LeNet′, attack it, and write both for other code to attack.",
    shouldDisplay: false)

  @Argument(help: "The folder that gets the files.")
  var folder: String

  @Option(help: ArgumentHelp("Steps of the training.", valueName: "count"))
  var iterations = 2000

  @Option(help: ArgumentHelp("Test images that are attacked.", valueName: "count"))
  var examples = 1000

  @Option(
    help: ArgumentHelp(
      "An attack to make; may be repeated. Default: all.", valueName: "name"),
    completion: .list(AttackedExport.attacks.map(\.name)))
  var attack: [String] = []

  @OptionGroup var data: DataOptions

  func validate() throws {
    try Bounds.require(iterations, "--iterations", in: 1...1_000_000, of: "steps")
    try Bounds.require(examples, "--examples", in: 1...10_000, of: "images")
    let known = AttackedExport.attacks.map(\.name)
    for name in attack where !known.contains(name) {
      throw ValidationError(
        "there is no attack \(name); there are \(known.joined(separator: ", "))")
    }
  }

  func run() throws {
    try AttackedExport(iterations: iterations, examples: examples, attacks: attack).write(
      to: URL(fileURLWithPath: FilePath.expandingHome(folder), isDirectory: true),
      data: data.library
    ) { Message.print($0 + "\n") }
  }
}
