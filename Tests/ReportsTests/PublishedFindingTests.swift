import Foundation
import Reports
import Testing

/// Where the papers folder is looked for, in a temporary tree.
struct PublishedFindingTests {
  private let root: URL
  private let manager = FileManager.default

  init() throws {
    root = manager.temporaryDirectory.appending(path: "published-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    for folder in ["a/papers/x", "a/b/c", "b/papers/notes", "d"] {
      try manager.createDirectory(
        at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    try Data("".utf8).write(to: root.appending(path: "a/papers/x/e.toml"))
    try Data("".utf8).write(to: root.appending(path: "b/papers/notes/e.txt"))
  }

  private func find(
    from folder: String, executable: String? = nil, variable: String? = nil
  ) throws -> String {
    defer { try? manager.removeItem(at: root) }
    return try PublishedCatalogue.find(
      environment: variable.map { [PublishedCatalogue.environmentVariable: $0] } ?? [:],
      workingDirectory: root.appending(path: folder),
      executable: executable.map { root.appending(path: $0) }
    ).standardizedFileURL.path
  }

  private var papers: String { root.appending(path: "a/papers").path }

  @Test func aboveTheWorkingDirectory() throws {
    #expect(try find(from: "a/b/c") == papers)
  }

  @Test func inTheWorkingDirectory() throws {
    #expect(try find(from: "a") == papers)
  }

  @Test func aboveTheExecutable() throws {
    #expect(try find(from: "d", executable: "a/b/c/replicate") == papers)
  }

  @Test func theVariableComesFirst() throws {
    #expect(try find(from: "d", variable: papers) == papers)
    #expect(PublishedCatalogue.environmentVariable == "REPLICATE_PAPERS")
  }

  @Test func aVariableThatNamesNothingIsAnError() {
    #expect(throws: PublishedError.folderNotFound(searched: ["REPLICATE_PAPERS=/nowhere"])) {
      try find(from: "a", variable: "/nowhere")
    }
  }

  @Test func aFolderOfOtherPapersDoesNotCount() {
    let error = #expect(throws: PublishedError.self) { try find(from: "b") }
    #expect(error?.description.contains("REPLICATE_PAPERS") == true)
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    defer { try? manager.removeItem(at: root) }
    let missing = root.appending(path: "none")
    let error = #expect(throws: PublishedError.self) { try PublishedCatalogue(directory: missing) }
    #expect(error?.description.contains(missing.path) == true)
  }
}
