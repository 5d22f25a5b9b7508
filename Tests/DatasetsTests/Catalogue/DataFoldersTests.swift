import Datasets
import Digests
import Foundation
import Testing

@Suite struct DataFoldersTests {
  private func entry(_ name: String) throws -> DatasetEntry {
    try DataCatalogue.entry(named: name)
  }

  @Test func theOptionComesFirstThenTheVariableThenTheCache() {
    let home = ["HOME": "/home/ada", "REPLICATE_DATA": "/data"]
    func paths(_ option: String?, _ environment: [String: String]) -> [String] {
      DataFolders.standard(
        option: option.map { URL(fileURLWithPath: $0) }, environment: environment
      ).directories.map(\.path)
    }
    #expect(paths("/mine", home) == ["/mine", "/home/ada/.cache/replicate/data"])
    #expect(paths(nil, home) == ["/data", "/home/ada/.cache/replicate/data"])
    #expect(paths(nil, ["HOME": "/home/ada", "XDG_CACHE_HOME": "/c"]) == ["/c/replicate/data"])
    // The specification of base directories says to ignore a relative one.
    #expect(
      paths(nil, ["HOME": "/home/ada", "XDG_CACHE_HOME": "c"])
        == ["/home/ada/.cache/replicate/data"])
  }

  @Test(arguments: [
    "mnist/train-images-idx3-ubyte", "mnist/train-images-idx3-ubyte.gz", "train-images-idx3-ubyte",
    "train-images-idx3-ubyte.gz",
  ])
  func filesAreFoundWithAndWithoutFolderAndSuffix(_ name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write([0], to: name)
    let mnist = try entry("mnist")
    #expect(DataFolders([folder.url]).find(mnist.files[0], of: mnist)?.path == file.path)
  }

  @Test func anotherDataSetsFilesAreNotTaken() throws {
    let folder = try TemporaryFolder()
    try folder.write([0], to: "fashion-mnist/train-images-idx3-ubyte")
    let (mnist, fashion) = (try entry("mnist"), try entry("fashion-mnist"))
    let inside = DataFolders([folder.url.appendingPathComponent("fashion-mnist")])
    #expect(inside.find(mnist.files[0], of: mnist) == nil)
    #expect(inside.find(fashion.files[0], of: fashion) != nil)
    try folder.write([0], to: "train-labels-idx1-ubyte")
    #expect(DataFolders([folder.url]).find(fashion.files[1], of: fashion) == nil)
  }

  @Test func theFirstFolderWins() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let usps = try entry("usps")
    let later = try second.write([0], to: "usps/zip.test.gz")
    let folders = DataFolders([first.url, second.url])
    #expect(folders.find(usps.files[0], of: usps)?.path == later.path)
    let earlier = try first.write([0], to: "usps/zip.test.gz")
    #expect(folders.find(usps.files[0], of: usps)?.path == earlier.path)
  }

  @Test func whatIsMissingIsNamedWithTheFix() throws {
    let folder = try TemporaryFolder()
    let specification = DataSpecification.mnist(perClass: 1, subsetSeed: 0)
    let absent = folder.url.appendingPathComponent("nowhere")
    let noFolder = datasetError { _ = try DataLibrary(directory: absent).load(specification) }
    #expect(noFolder == .missingFolder(dataset: "mnist", folder: absent))
    let noFile = datasetError { _ = try DataLibrary(directory: folder.url).load(specification) }
    #expect(
      noFile
        == .missingFile(
          dataset: "mnist", file: "train-images-idx3-ubyte", searched: [folder.url]))
    for error in [noFolder, noFile] {
      let text = error?.description ?? ""
      #expect(text.contains(folder.url.path) && text.contains("replicate data fetch mnist"))
      #expect(!text.contains("\n"))
    }
  }

  @Test func statusTellsWhatIsThere() throws {
    let folder = try TemporaryFolder()
    let entry = DatasetEntry(
      name: "two", title: "Two files",
      files: [
        DatasetFile(name: "a", sha256: SHA256Digest.hex(of: Data([1, 2])), scope: .unzipped),
        DatasetFile(name: "b", sha256: nil, scope: .published),
      ], sources: [], instructions: "")
    let folders = DataFolders([folder.url])
    #expect(folders.status(of: entry).summary == .missing)
    #expect(folders.status(of: entry).folder == nil)
    let a = try folder.write(gzip([1, 2]), to: "two/a.gz")
    #expect(folders.status(of: entry).summary == .incomplete)
    let b = try folder.write([3], to: "two/b")
    #expect(folders.status(of: entry).files == [.present(a), .present(b)])
    #expect(folders.status(of: entry).summary == .present)
    #expect(folders.status(of: entry).folder?.path == a.deletingLastPathComponent().path)
    let digest = SHA256Digest.hex(of: Data([3]))
    #expect(folders.verify(entry).files == [.verified(a), .unpinned(b, found: digest)])
    #expect(folders.verify(entry).summary == .unpinned)
    try folder.write(gzip([1, 3]), to: "two/a.gz")
    #expect(folders.verify(entry).summary == .wrong)
  }

  @Test func theCatalogueIsWellFormed() throws {
    #expect(Set(DataCatalogue.all.map(\.name)).count == DataCatalogue.all.count)
    for entry in DataCatalogue.all {
      #expect(!entry.files.isEmpty && !entry.instructions.isEmpty)
      // Only what lies there as a folder, of which nobody records a digest, may be without one.
      #expect(entry.isPinned || entry.files.allSatisfy { !$0.extracted.isEmpty })
      for digest in entry.files.compactMap(\.sha256) {
        #expect(digest.count == 64 && digest.allSatisfy { $0.isHexDigit && !$0.isUppercase })
      }
      for case .mirror(let address) in entry.sources {
        #expect(URL(string: address)?.host != nil && address.hasSuffix("/"))
      }
    }
    #expect(
      datasetError { _ = try DataCatalogue.entry(named: "mist") }
        == .unknownDataset(name: "mist", known: DataCatalogue.all.map(\.name)))
  }
}
