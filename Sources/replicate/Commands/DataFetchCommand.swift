import ArgumentParser
import Datasets
import Exhibits
import Foundation

/// `replicate data fetch NAME`.
struct DataFetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch a data set from its sources, verified.",
    discussion: """
      It goes to the folder of --data, that of $REPLICATE_DATA, or this tool's own, unless it is \
      in one of them already. A download that was interrupted is resumed.

      Examples:
        replicate data fetch mnist
        replicate data fetch mnist --from https://mirror.example/mnist/
      """)

  @Argument(help: "The data set's name; 'replicate data list' shows them.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "A web folder that has its files, instead of the published sources.",
      discussion: """
        What comes from there must have the same SHA-256.
        """,
      valueName: "url"))
  var from: String?

  @OptionGroup var data: DataOptions

  func validate() throws {
    if let from, DataSource.mirror(at: from) == nil {
      throw ValidationError(
        "--from '\(from)' is no web folder; name one such as https://mirror.example/mnist/")
    }
  }

  func run() async throws {
    var entry = try DataCatalogue.entry(named: name)
    if let source = from.flatMap({ DataSource.mirror(at: $0) }) {
      entry = entry.fetched(from: source)
    }
    let found = data.folders.verify(entry)
    if found.summary == .verified {
      Message.print("\(name): there and verified\(found.folder.map { ", in \($0.path)" } ?? "")\n")
      return
    }
    let directory = data.folders.directories.first ?? DataFolders.cache()
    let display = DownloadDisplay()
    let download = Task { [entry] in
      try await DatasetDownloader(directory: directory).fetch(entry, progress: display.show)
    }
    let watch = Task {
      while !Interruption.isRaised { try await Task.sleep(for: .milliseconds(100)) }
      download.cancel()
    }
    defer { watch.cancel() }
    do {
      let status = try await Interruption.flag.heeding { try await download.value }
      display.end()
      Message.print("\(name): fetched and verified, in \(status.folder?.path ?? directory.path)\n")
    } catch {
      display.end()
      throw error is CancellationError ? Interruption.error(keeping: .reached) : error
    }
  }
}
