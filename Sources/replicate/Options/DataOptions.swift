import ArgumentParser
import Datasets
import Files
import Foundation

/// The versions of CIFAR-10's images.
enum CIFAR10Files: String, CaseIterable, ExpressibleByArgument {
  case published
  case jpeg
}

/// Where data sets are looked for, and which are meant.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of data sets.",
      discussion: """
        Default: $REPLICATE_DATA. What 'replicate data fetch' brought is found as well.
        """,
      valueName: "folder"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "Which files of CIFAR-10 to take: published, or jpeg for the same photographs encoded "
        + "once more.",
      discussion: """
        Default: the published ones, or the others where only those are there. They are different \
        data, so that their runs are different runs.
        """,
      valueName: "files"))
  var cifar10: CIFAR10Files?

  /// The folders that are searched, in order.
  var folders: DataFolders {
    DataFolders.standard(
      option: data.map { URL(fileURLWithPath: FilePath.expandingHome($0), isDirectory: true) })
  }

  /// Which files of CIFAR-10 are meant.
  var cifar10Source: CIFARSpecification.Source {
    switch cifar10 {
    case .published: .ten
    case .jpeg: .tenAsJPEG
    case nil: .available(in: library)
    }
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
