import ArgumentParser

/// `replicate engine`.
struct EngineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine",
    abstract: "See what computes here: this program's engine, and plugins for devices.",
    discussion: """
      A plugin of the PJRT C API compiles and runs graphs on a GPU or another device. Runs are \
      trained by this program's own engine; docs/devices.md says how far plugins are used.

      Examples:
        replicate engine list
        replicate engine show .cache/plugins/xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so
        replicate engine measure plugin.so
      """,
    subcommands: [EngineListCommand.self, EngineShowCommand.self, EngineMeasureCommand.self])
}
