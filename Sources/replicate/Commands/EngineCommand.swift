import ArgumentParser

/// `replicate engine`.
struct EngineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine",
    abstract: "See what computes here: this program's engine, and plugins for devices.",
    discussion: """
      A plugin of the PJRT C API compiles and runs graphs on a GPU or another device. Runs are \
      trained by this program's own engine unless --engine pjrt asks for a plugin's device: see \
      docs/devices.md.

      Examples:
        replicate engine list
        replicate engine show .cache/plugins/xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so
        replicate engine measure plugin.so
        replicate engine accept --engine pjrt --plugin plugin.so --plan
      """,
    subcommands: [
      EngineListCommand.self, EngineShowCommand.self, EngineMeasureCommand.self,
      EngineAcceptCommand.self, EngineCompileCommand.self,
    ])
}
