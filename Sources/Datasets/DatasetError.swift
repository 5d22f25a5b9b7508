import Foundation

/// What can go wrong with a data set's files; `description` is one line with the fix.
package enum DatasetError: Error, Hashable, Sendable {
  /// No catalogue entry is called this.
  case unknownDataset(name: String, known: [String])
  /// A specification asks for something that doesn't exist.
  case invalidSpecification(String)
  /// The folder that should hold the data doesn't exist.
  case missingFolder(dataset: String, folder: URL)
  /// The folder in which data sets should be looked for doesn't exist.
  case noFolder(URL)
  /// A file of a data set is in none of the folders searched.
  case missingFile(dataset: String, file: String, searched: [URL])
  /// A data set that no program can fetch is in none of the folders searched.
  case missingData(dataset: String, searched: [URL], instructions: String)
  /// A file can't be opened or read.
  case unreadable(file: URL, reason: String)
  /// There wasn't the memory to read a file; its bytes may be right.
  case noMemory(file: URL)
  /// A file has more bytes than such a file has.
  case tooLarge(file: URL, bytes: Int, most: Int)
  /// A file ends before what its header promises.
  case truncatedIDX(file: URL, expected: Int, found: Int)
  /// A file isn't an IDX file of unsigned bytes with the dimensions needed.
  case notIDX(file: URL, reason: String)
  /// A gzip stream is cut short or damaged.
  case damagedGzip(file: URL, reason: String)
  /// A tar or zip archive is cut short, damaged, or holds something else.
  case damagedArchive(file: URL, reason: String)
  /// A folder isn't laid out as the data set is published.
  case damagedFolder(folder: URL, reason: String)
  /// An image in an archive or folder can't be decoded.
  case damagedImage(file: URL, image: String, reason: String)
  /// Several images of a folder can't be decoded; the reason is the first one's.
  case damagedImages(folder: URL, images: [String], reason: String)
  /// A file's bytes aren't those of the catalogue.
  case digestMismatch(file: URL, expected: String, found: String)
  /// The catalogue has no digest to hold a file against.
  case unpinned(dataset: String, file: String)
  /// A line of a text file can't be understood.
  case malformedLine(file: URL, line: Int, reason: String)
  /// A class has fewer images than asked for.
  case tooFewExamples(dataset: String, label: Int, asked: Int, available: Int)
  /// A file can't be written.
  case writeFailed(file: URL, reason: String)
  /// The disk is full.
  case diskFull(file: URL)
  /// No source gave the file; one reason a source.
  case allSourcesFailed(dataset: String, file: String, reasons: [String])
  /// A data set can't be fetched by a program.
  case notFetchable(dataset: String, instructions: String)
}

extension DatasetError {
  /// Whether the data aren't there, rather than damaged or wrongly asked for.
  package var isAbsence: Bool {
    switch self {
    case .missingFolder, .noFolder, .missingFile, .missingData: true
    default: false
    }
  }
}

extension DatasetError {
  /// Whether the machine was in the way, and the same bytes may be read well another time.
  var isPassing: Bool {
    switch self {
    case .noMemory, .unreadable: true
    default: false
    }
  }
}

extension DatasetError {
  /// The paths of the images that can't be decoded.
  package var damagedPaths: [String] {
    switch self {
    case .damagedImage(let file, let image, _): [file.appendingPathComponent(image).path]
    case .damagedImages(let folder, let images, _):
      images.map { folder.appendingPathComponent($0).path }
    default: []
    }
  }
}

extension DatasetError: CustomStringConvertible, LocalizedError {
  /// The same line, for Foundation.
  package var errorDescription: String? { description }

  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .unknownDataset(let name, let known):
      "there is no data set '\(name)'; known are \(known.joined(separator: ", "))"
    case .invalidSpecification(let reason):
      reason
    case .missingFolder(let dataset, let folder):
      "\(dataset): there is no folder \(folder.path); fetch the data with "
        + "'replicate data fetch \(dataset)', or name its folder with --data"
    case .noFolder(let folder):
      "there is no folder \(folder.path); name the folder of data sets with --data"
    case .missingFile(let dataset, let file, let searched):
      "\(dataset): \(file) is not in \(Self.list(searched)); fetch it with "
        + "'replicate data fetch \(dataset)', or name its folder with --data"
    case .missingData(let dataset, let searched, let instructions):
      "\(dataset) is not in \(Self.list(searched)): \(instructions)"
    case .unreadable(let file, let reason):
      "\(file.path) can't be read: \(reason)"
    case .noMemory(let file):
      "there is too little memory to read \(file.path); end other programs, or give fewer --jobs, "
        + "and run the command again"
    case .tooLarge(let file, let bytes, let most):
      "\(file.path) has \(bytes) bytes, and such a file has \(most) at most; get it again"
    case .truncatedIDX(let file, let expected, let found):
      "\(file.path) is cut short: \(found) of \(expected) bytes; fetch it again"
    case .notIDX(let file, let reason):
      "\(file.path) is not the IDX file expected: \(reason)"
    case .damagedGzip(let file, let reason):
      "\(file.path) is a damaged gzip file (\(reason)); fetch it again"
    case .damagedArchive(let file, let reason):
      "\(file.path) is a damaged archive (\(reason)); get it again"
    case .damagedFolder(let folder, let reason):
      "\(folder.path) isn't laid out as published (\(reason)); get the data again"
    case .damagedImage(let file, let image, let reason):
      "\(file.path): \(image) is no image that can be read (\(reason)); get it again"
    case .damagedImages(let folder, let images, let reason):
      "\(folder.path): \(images.count) images can't be read: "
        + images.prefix(3).joined(separator: ", ")
        + (images.count > 3 ? " and others" : "")
        + " (\(reason)); get them again, 'replicate data verify --list' names all"
    case .digestMismatch(let file, let expected, let found):
      "\(file.path) has other bytes than published: SHA-256 \(found), expected \(expected); "
        + "remove it and fetch it again"
    case .unpinned(let dataset, let file):
      "\(dataset): \(file) has no pinned digest, so its bytes can't be verified"
    case .malformedLine(let file, let line, let reason):
      "\(file.path), line \(line): \(reason)"
    case .tooFewExamples(let dataset, let label, let asked, let available):
      "\(dataset) has \(available) training images of class \(label), \(asked) were asked for"
    case .writeFailed(let file, let reason):
      "\(file.path) can't be written: \(reason)"
    case .diskFull(let file):
      "the disk is full while writing \(file.path); free some space and run the command again"
    case .allSourcesFailed(let dataset, let file, let reasons):
      "\(dataset): no source gave \(file): \(reasons.joined(separator: "; "))"
    case .notFetchable(let dataset, let instructions):
      "\(dataset) can't be fetched: \(instructions)"
    }
  }

  private static func list(_ folders: [URL]) -> String {
    folders.isEmpty ? "any folder (none was named)" : folders.map(\.path).joined(separator: ", ")
  }
}
