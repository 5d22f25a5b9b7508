import Digests
import Foundation
import Randomness

/// Loads the data that runs ask for, verified, from a list of folders.
package struct DataLibrary: Sendable {
  /// The folders that are searched.
  package let folders: DataFolders

  /// Whether a folder of many files is read for its digest where none is remembered.
  package let readsFolders: Bool

  /// A library that looks in `folders`.
  ///
  /// - Parameter readsFolders: where not, a folder that was never read has no digest yet, and what
  ///   was trained on it isn't found; to list things so takes no time.
  package init(folders: DataFolders, readsFolders: Bool = true) {
    self.folders = folders
    self.readsFolders = readsFolders
  }

  /// Whether the files of the data set `name` are there in a folder that was never read.
  package func isUnread(_ name: String) -> Bool {
    guard let entry = try? DataCatalogue.entry(named: name) else { return false }
    return entry.files.contains { file in
      guard let location = folders.find(file, of: entry), location.hasDirectoryPath else {
        return false
      }
      return (try? remembered(file, at: location)) == nil
    }
  }

  private func remembered(_ file: DatasetFile, at location: URL) throws -> String? {
    try FolderDigest(memory: folders.digestMemory).remembered(
      of: location, parts: file.extracted)?.digest
  }

  /// A library that looks in `directory` only.
  package init(directory: URL) {
    self.init(folders: DataFolders([directory]))
  }

  /// The data of `specification`; files are read, verified and decoded once a process, then shared.
  ///
  /// - Throws: `DatasetError`: an invalid specification, a missing, damaged or altered file, or a
  ///   class with fewer images than asked for.
  package func load(_ specification: DataSpecification) throws -> DataSplit {
    try specification.validate()
    switch specification {
    case .mnist(let perClass, let seed):
      return try MNIST.shared(in: folders).split(perClass: perClass, seed: seed)
    case .wholeMNIST: return try MNIST.shared(in: folders).wholeSplit()
    case .wholeMNISTSubset(let perClass, let seed):
      return try MNIST.shared(in: folders).wholeSplit(perClass: perClass, seed: seed)
    case .drawnMNIST(let count, let seed):
      return try MNIST.shared(in: folders).drawnSplit(count: count, seed: seed)
    case .cifar(let cifar): return try CIFAR.shared(cifar.source, in: folders).split(cifar)
    case .tinyImageNet(let images): return try TinyImageNet.shared(in: folders).split(images)
    case .imageNet(let images): return try ImageNet.shared(in: folders).split(images)
    case .sine(let sine): return sine.split()
    case .curve(let curve): return curve.split()
    case .function(let function): return function.split()
    }
  }

  /// The digest of the data that `specification` draws on, for a run's key; needs no file that has
  /// a pinned digest.
  ///
  /// For files: SHA-256 over `name sha256` lines of the catalogue; where a folder stands for a
  /// file, its own digest takes the place of the catalogue's, and its files are read the first
  /// time. For synthetic data: SHA-256 over all generated numbers, so that a change of the
  /// generator changes the key.
  ///
  /// - Throws: `DatasetError.invalidSpecification`; what reading a folder throws.
  package func digest(of specification: DataSpecification) throws -> String {
    try specification.validate()
    switch specification {
    case .mnist, .wholeMNIST, .wholeMNISTSubset, .drawnMNIST:
      return Self.digest(of: DataCatalogue.mnist)
    case .cifar(let cifar):
      return Self.digest(of: try DataCatalogue.entry(named: cifar.source.rawValue))
    case .tinyImageNet: return try digestAsFound(of: DataCatalogue.tinyImageNet)
    case .imageNet: return try digestAsFound(of: DataCatalogue.imageNet)
    case .sine(let sine): return Self.digest(of: sine.split())
    case .curve(let curve): return Self.digest(of: curve.split())
    case .function(let function): return Self.digest(of: function.split())
    }
  }

  /// Whether `digest`, from a run's key, is that of the published files of the data set `name`.
  package static func isPublished(_ name: String, digest: String) -> Bool {
    guard let entry = try? DataCatalogue.entry(named: name) else { return false }
    return entry.isPinned && Self.digest(of: entry) == digest
  }

  static func digest(of entry: DatasetEntry) -> String {
    digest(ofFiles: entry.files.map { ($0.name, $0.sha256) })
  }

  /// The digest of `entry` as its files are here: with those of folders that stand for files.
  private func digestAsFound(of entry: DatasetEntry) throws -> String {
    Self.digest(
      ofFiles: try entry.files.map { file in
        guard let location = folders.find(file, of: entry), location.hasDirectoryPath else {
          return (file.name, file.sha256)
        }
        guard readsFolders else {
          return (file.name, try remembered(file, at: location) ?? "unread")
        }
        return (
          file.name,
          try DataFolders.digest(
            of: file, at: location, digestMemory: folders.digestMemory)
        )
      })
  }

  private static func digest(ofFiles files: [(name: String, sha256: String?)]) -> String {
    let lines = files.map { "\($0.name) \($0.sha256 ?? "unpinned")\n" }
    return SHA256Digest.hex(of: Data(lines.joined().utf8))
  }

  private static func digest(of split: DataSplit) -> String {
    let digest = SHA256Digest()
    func append(_ values: [Float], to digest: borrowing SHA256Digest) {
      var bytes = [UInt64(values.count).littleEndian]
      bytes.withUnsafeBytes { digest.update($0) }
      bytes = values.map { UInt64($0.bitPattern).littleEndian }
      bytes.withUnsafeBytes { digest.update($0) }
    }
    for set in [split.training, split.validation, split.test] {
      if case .floats(let values) = set.features { append(values, to: digest) }
      if case .values(let values) = set.targets { append(values, to: digest) }
      append(set.derivatives ?? [], to: digest)
    }
    return digest.finish()
  }
}
