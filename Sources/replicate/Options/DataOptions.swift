import ArgumentParser
import Datasets
import Files
import Foundation

/// Where data sets are looked for.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of data sets.",
      discussion: """
        Default: $REPLICATE_DATA. What 'replicate data fetch' brought is found as well.
        """,
      valueName: "folder"))
  var data: String?

  /// The folders that are searched, in order.
  var folders: DataFolders {
    DataFolders.standard(
      option: data.map { URL(fileURLWithPath: FilePath.expandingHome($0), isDirectory: true) })
  }

  /// The data sets in them.
  var library: DataLibrary { DataLibrary(folders: folders) }

  /// The same, but no folder of many files is read.
  var unreadLibrary: DataLibrary { DataLibrary(folders: folders, readsFolders: false) }

  func validate() throws {
    if data?.isEmpty == true {
      throw ValidationError("--data is empty; name a folder")
    }
  }
}
