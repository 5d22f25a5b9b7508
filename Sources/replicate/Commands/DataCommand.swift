import ArgumentParser

/// `replicate data`.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "See, fetch and verify the data sets.",
    discussion: """
      Nothing counts as a data set before its SHA-256 is the published one.

      Examples:
        replicate data list
        replicate data fetch mnist
        replicate data verify --data ~/datasets
      """,
    subcommands: [DataListCommand.self, DataFetchCommand.self, DataVerifyCommand.self])
}
