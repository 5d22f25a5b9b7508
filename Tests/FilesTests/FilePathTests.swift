import Files
import Foundation
import Testing

@Suite struct FilePathTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func everyNameOfAFileLeadsToOnePath() throws {
    mkdir(folder.file("real"), 0o777)
    symlink("real", folder.file("folder"))
    symlink("folder/cache.sqlite", folder.file("first"))
    symlink(folder.file("first"), folder.file("second"))
    let real = FilePath.resolved(folder.path) + "/real/cache.sqlite"
    // Before the file is there, and after.
    for _ in 0..<2 {
      for name in ["real/cache.sqlite", "folder/cache.sqlite", "first", "second"] {
        #expect(FilePath.resolved(folder.file(name)) == real)
      }
      try folder.write("", to: "real/cache.sqlite")
    }
  }

  @Test func aLoopOfLinksIsLeftToTheSystem() throws {
    symlink("b", folder.file("a"))
    symlink("a", folder.file("b"))
    _ = FilePath.resolved(folder.file("a"))
    #expect(throws: FileFault.self) { try FileReplacement.write([1], to: folder.file("a/c")) }
  }

  @Test func theHomeFolderIsExpandedWhereNoShellDidIt() {
    let home = ["HOME": "/home/ada"]
    func expanded(_ path: String) -> String { FilePath.expandingHome(path, environment: home) }
    #expect(expanded("~") == "/home/ada" && expanded("~/x/y") == "/home/ada/x/y")
    #expect(expanded("a/~") == "a/~" && expanded("/b") == "/b")
    #expect(expanded("~x") == "./~x")
  }

  @Test func aFolderIsMadeWithItsParents() throws {
    try Folder.create(folder.file("a/b/c"))
    try Folder.create(folder.file("a/b/c"))
    #expect(Folder.isFolder(folder.file("a/b/c")))
    try folder.write("", to: "file")
    let fault = #expect(throws: FileFault.self) { try Folder.create(folder.file("file/a")) }
    #expect(fault?.number == ENOTDIR)
  }

  /// What several people work in is for all of them, but nothing in /tmp is.
  @Test func whatIsMadeInASharedFolderIsShared() throws {
    chmod(folder.path, 0o2775)
    let file = try folder.write("", to: "a")
    chmod(file, 0o644)
    Folder.share(file, in: folder.path, 0o666)
    #expect(mode(of: file) & 0o7777 == 0o664)
    try Folder.create(folder.file("b"))
    #expect(mode(of: folder.file("b")) & 0o020 != 0)
    chmod(folder.path, 0o1777)
    let own = try folder.write("", to: "c")
    chmod(own, 0o600)
    Folder.share(own, in: folder.path, 0o666)
    #expect(mode(of: own) & 0o7777 == 0o600)
  }
}
