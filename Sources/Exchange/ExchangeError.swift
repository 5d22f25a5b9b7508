/// Why a network can't be written for other programs, or one of theirs not be taken.
package enum ExchangeError: Error, Hashable, Sendable {
  /// A file can't be read.
  case unreadable(path: String, reason: String)
  /// A file or a folder can't be written.
  case unwritable(path: String, operation: String, reason: String)
  /// A file isn't what its format says.
  case damaged(path: String, SafetensorsFault)
  /// The metadata lack a part of the network's description.
  case undescribed(path: String, part: String)
  /// A part of the description isn't what a run has there.
  case badDescription(path: String, part: String, reason: String)
  /// The network of the description is one that can't be built.
  case impossible(path: String, reason: String)
  /// The network has a parameter that the file lacks.
  case missing(path: String, name: String, dimensions: [Int])
  /// The file has an array that the network hasn't.
  case unknown(path: String, name: String)
  /// An array has another type or shape than the parameter.
  case unfit(path: String, name: String, expected: [Int], found: [Int], element: String)
  /// A parameter isn't finite.
  case notFinite(name: String, path: String)
}

/// What is wrong with the bytes of a safetensors file.
package enum SafetensorsFault: Error, Hashable, Sendable {
  /// They don't begin as one does.
  case notSafetensors
  /// The file is too large to be read.
  case tooLarge(bytes: Int, most: Int)
  /// The header says that it is larger than any we read.
  case headerTooLarge(bytes: UInt64, most: Int)
  /// The header isn't the JSON that it should be.
  case header
  /// An array's values have an unknown type.
  case unknownType(String, String)
  /// An array's range of bytes is none, leaves a hole, overlaps another's, or leaves the file.
  case ranges(String)
  /// An array's shape doesn't make its range.
  case shape(String)
  /// There are bytes that no array has.
  case unusedBytes(Int)
}

extension ExchangeError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason); check the path"
    case .unwritable(let path, let operation, let reason):
      "\(path): can't \(operation): \(reason); choose another folder"
    case .damaged(let path, let fault): "\(path): \(fault)"
    case .undescribed(let path, let part):
      "\(path): its metadata don't say the \(part); write it with save() of an exported model.py,"
        + " or take the words from one with --like EXPORTED.safetensors"
    case .badDescription(let path, let part, let reason):
      "\(path): the metadata's \(part) isn't one of a run (\(reason)); look at that of an export"
    case .impossible(let path, let reason):
      "\(path): \(reason); change the network in the metadata"
    case .missing(let path, let name, let dimensions):
      "\(path): lacks \(Self.quoted(name)) \(dimensions), which the network of its metadata has;"
        + " save all of the network's arrays, or describe the network that they are of"
    case .unknown(let path, let name):
      "\(path): has \(Self.quoted(name)), which the network of its metadata hasn't;"
        + " describe the network that it is of"
    case .unfit(let path, let name, let expected, let found, let element):
      "\(path): \(Self.quoted(name)) is \(element) \(found) where the network has F32 \(expected);"
        + " save it so, or describe the network that it is of"
    case .notFinite(let name, let path):
      "\(path): \(Self.quoted(name)) has values that aren't finite, by which nothing can be"
        + " measured; train it again"
    }
  }

  /// A name from a file, in a line: without what would break it or be long.
  static func quoted(_ name: String) -> String {
    let shown = name.prefix(80).map { character in
      character.isNewline || character.unicodeScalars.contains { $0.value < 32 } ? "?" : character
    }
    return "'\(String(shown))'"
  }
}

extension SafetensorsFault: CustomStringConvertible {
  /// What is wrong, as the end of a sentence about the file, and what to do.
  package var description: String {
    switch self {
    case .notSafetensors: "not a safetensors file, or cut short; write it again"
    case .tooLarge(let bytes, let most): "\(bytes) bytes, over \(most); take a smaller network"
    case .headerTooLarge(let bytes, let most):
      "its header would have \(bytes) bytes, over \(most); it is no safetensors file, or damaged"
    case .header: "its header isn't the JSON of a safetensors file; write it again"
    case .unknownType(let type, let name):
      "\(ExchangeError.quoted(name)) is of the unknown type \(ExchangeError.quoted(type));"
        + " save it as float32"
    case .ranges(let name):
      "the bytes of \(ExchangeError.quoted(name)) leave the file, a hole, or overlap others;"
        + " write it again"
    case .shape(let name):
      "the shape of \(ExchangeError.quoted(name)) doesn't make its number of bytes; write it again"
    case .unusedBytes(let count): "\(count) bytes at its end belong to no array; write it again"
    }
  }
}
