import ArgumentParser
import Foundation
import PJRT

/// `replicate engine list`.
struct EngineListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the engines that are here: devices, versions, what stands in the way.",
    discussion: """
      Plugins are looked for in $\(PluginSearch.variable), \(PluginSearch.ownFolder), the Python \
      environments that $VIRTUAL_ENV and $CONDA_PREFIX name, and those of the user and the system. \
      Each is loaded in a process of its own.
      """)

  @OptionGroup var format: FormatOptions

  func run() throws {
    let search = PluginSearch(environment: ProcessInfo.processInfo.environment)
    let plugins = search.files.map(PluginInquiry.ask)
    switch format.format {
    case .json: Message.print(try JSONText.of([EngineDescription.processor] + plugins))
    case .text:
      for engine in [EngineDescription.processor] + plugins { Message.print(engine.line + "\n") }
      if plugins.isEmpty { Message.print(Self.nothingFound + "\n") }
    }
  }

  private static let nothingFound =
    "pjrt  no plugin found. 'Scripts/plugins.sh' installs two that run on a processor, 'pip install"
    + " jax-cuda13-pjrt' one for NVIDIA's GPUs, and $\(PluginSearch.variable) names any other."
}
