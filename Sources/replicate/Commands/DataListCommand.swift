import ArgumentParser
import Datasets

/// `replicate data list`.
struct DataListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the data sets and whether they are here.")

  @OptionGroup var data: DataOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    try DataListing.print(
      DataCatalogue.all.map { data.folders.status(of: $0) }, format: format.format)
  }
}
