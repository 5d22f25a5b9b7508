import ArgumentParser
import Files
import PJRT

/// `replicate engine show FILE`.
struct EngineShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Load one plugin and show what it says of itself.",
    discussion: """
      Exit status: 0 it can be used, 2 it can't, with the reason.

      Example:
        replicate engine show .cache/plugins/xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so
      """)

  @Argument(help: "The plugin's library.", completion: .file(extensions: ["so"]))
  var file: String

  @OptionGroup var format: FormatOptions

  func run() throws {
    let path = FilePath.expandingHome(file)
    do {
      let description = try EngineDescription(plugin: path)
      switch format.format {
      case .text: Message.print(description.text)
      case .json: Message.print(try JSONText.of(description))
      }
    } catch let error as PluginError where format.format == .json {
      // For whoever asked for JSON the reason is part of the answer.
      Message.print(try JSONText.of(EngineDescription(path: path, trouble: "\(error)")))
      throw ExitCode(Message.troubleStatus)
    }
  }
}
