import ArgumentParser
import Datasets
import Foundation

/// `replicate data verify`.
struct DataVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read every data set that is here and compare its SHA-256 with the published one.",
    discussion: """
      Where none is published, as for a folder of images, every image is decoded instead, which \
      for ImageNet takes about an hour of one core, and the SHA-256 found is printed. Nothing that \
      was found before is believed.

      Exit status: 0 none is wrong, 1 some is.
      """)

  @Flag(help: "List every image that can't be read, one a line.")
  var list = false

  @OptionGroup var data: DataOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    if data.data != nil, let folder = data.folders.directories.first,
      !FileManager.default.fileExists(atPath: folder.path)
    {
      throw DatasetError.noFolder(folder)
    }
    let statuses = DataCatalogue.all.map { data.folders.verify($0) }
    try DataListing.print(statuses, format: format.format)
    for case .wrong(_, let error) in statuses.flatMap(\.files) {
      Message.write(error.description)
      guard list else { continue }
      for path in error.damagedPaths { Message.print(path + "\n") }
    }
    if statuses.contains(where: { $0.summary == .wrong }) { throw ExitCode(1) }
  }
}
