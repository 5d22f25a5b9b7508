import Files
import Foundation
import Testing

/// What is put in a file's place, and what is left as it was.
@Suite struct FileReplacementTests {
  private let folder: TemporaryFolder
  private let bytes = Array("new\n".utf8)

  init() throws { folder = try TemporaryFolder() }

  @Test func aLinkStaysOneAndItsFileKeepsItsRights() throws {
    let real = try folder.write("old", to: "real.csv")
    chmod(real, 0o600)
    symlink("real.csv", folder.file("link.csv"))
    try FileReplacement.write(bytes, to: folder.file("link.csv"))
    #expect(try folder.text("real.csv") == "new\n")
    #expect(mode(of: real) & 0o7777 == 0o600)
    #expect(mode(of: folder.file("link.csv")) & S_IFMT == S_IFLNK)
    #expect(try folder.names() == ["link.csv", "real.csv"])
  }

  @Test func aLinkThatLeadsNowhereLeadsToTheFileAfterwards() throws {
    mkdir(folder.file("there"), 0o777)
    symlink("there/real.csv", folder.file("link.csv"))
    try FileReplacement.write(bytes, to: folder.file("link.csv"))
    #expect(try folder.text("there/real.csv") == "new\n")
    #expect(mode(of: folder.file("link.csv")) & S_IFMT == S_IFLNK)
  }

  @Test func aPipeIsWrittenToAndStaysOne() throws {
    let pipe = folder.file("pipe")
    mkfifo(pipe, 0o666)
    #expect(throws: FileFault.self) { try FileReplacement.write(bytes, to: pipe) }
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try FileReplacement.write(bytes, to: pipe)
    var buffer = [UInt8](repeating: 0, count: 16)
    #expect(read(reader, &buffer, 16) == 4 && Array(buffer.prefix(4)) == bytes)
    #expect(mode(of: pipe) & S_IFMT == S_IFIFO)
    #expect(throws: FileFault.self) {
      try FileReplacement.publish(try folder.write("x", to: "staged"), as: pipe)
    }
  }

  /// Makes a device of the same numbers as /dev/null, 1 and 3; false where that isn't allowed, as
  /// to most users and in most containers.
  private static func makeDevice(_ path: String) -> Bool {
    mknod(path, S_IFCHR | 0o666, 1 << 8 | 3) == 0
  }

  private static let mayMakeDevices: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return makeDevice(folder.file("null"))
  }()

  @Test(.enabled(if: mayMakeDevices, "needs the right to make a device"))
  func aDeviceStaysOne() throws {
    let device = folder.file("null")
    try #require(Self.makeDevice(device))
    // A container may forbid the use of devices that are made in it; the file stays one in any
    // case.
    try? FileReplacement.write(bytes, to: device)
    #expect(mode(of: device) & S_IFMT == S_IFCHR)
  }

  @Test func aFolderIsRefusedInWords() throws {
    let fault = #expect(throws: FileFault.self) {
      try FileReplacement.write(bytes, to: folder.path)
    }
    #expect(fault?.reason == "it is a folder")
  }

  @Test func aFailureLeavesTheOlderFileAndNothingElse() throws {
    let old = try folder.write("old", to: "a")
    #expect(throws: FileFault.self) {
      try FileReplacement.publish(folder.file("not there"), as: old)
    }
    #expect(try folder.text("a") == "old")
    #expect(throws: FileFault.self) {
      try FileReplacement.write(bytes, to: folder.file("none/a"))
    }
    #expect(try folder.names() == ["a"])
  }

  @Test func whatAKilledProcessLeftGoesAndWhatALivingOneUsesStays() throws {
    let ended = try endedProcess()
    try folder.write("half", to: ".a.\(ended).1")
    let held = try folder.write("half", to: ".a.\(ended).2")
    let descriptor = open(held, O_RDONLY)
    flock(descriptor, LOCK_EX)
    defer { close(descriptor) }
    try folder.write("half", to: ".a.\(getppid()).1")
    try folder.write("mine", to: ".a.notes")
    try FileReplacement.write(bytes, to: folder.file("a"))
    #expect(
      try folder.names() == [".a.\(ended).2", ".a.\(getppid()).1", ".a.notes", "a"].sorted())
  }

  /// Of a name whose characters take several bytes each.
  @Test func whatAKilledProcessLeftOfAForeignNameGoes() throws {
    let name = "実験の結果.csv"
    try folder.write("half", to: ".\(name).\(endedProcess()).1")
    try FileReplacement.write(bytes, to: folder.file(name))
    #expect(try folder.names() == [name])
  }

  @Test func scratchFoldersOfKilledProcessesGo() throws {
    let ended = try endedProcess()
    mkdir(folder.file(".x.partial-\(ended)-abcdef"), 0o700)
    try folder.write("half", to: ".x.partial-\(ended)-abcdef/x.svg")
    mkdir(folder.file(".x.partial-recent"), 0o700)
    let scratch = try ScratchFolder(in: folder.path, named: ".x.partial-")
    let other = try ScratchFolder(in: folder.path, named: ".x.partial-")
    #expect(Folder.isFolder(scratch.path) && Folder.isFolder(other.path))
    #expect(try folder.names().count == 3)
    scratch.remove()
    other.remove()
    #expect(try folder.names() == [".x.partial-recent"])
  }
}
