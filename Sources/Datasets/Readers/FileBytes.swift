// A file's bytes in pieces, gunzipped on the way where it is a gzip file: nothing is held whole.

import CZlib
import Digests
import Foundation

/// Reading of files in pieces of constant size.
enum FileBytes {
  private static let pieceSize = 1 << 18

  /// Calls `body` with the file's bytes, piece after piece.
  ///
  /// - Throws: `unreadable`, or what `body` throws.
  static func forEachPiece(
    of file: URL, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let handle: FileHandle
    do {
      handle = try FileHandle(forReadingFrom: file)
    } catch {
      throw DatasetError.unreadable(file: file, reason: Self.reason(error))
    }
    defer { try? handle.close() }
    while true {
      let piece: Data?
      do {
        piece = try handle.read(upToCount: pieceSize)
      } catch {
        throw DatasetError.unreadable(file: file, reason: Self.reason(error))
      }
      guard let piece, !piece.isEmpty else { return }
      try piece.withUnsafeBytes(body)
    }
  }

  /// Calls `body` with the file's bytes, gunzipped if it starts as a gzip file does (RFC 1952).
  ///
  /// - Throws: `unreadable`, `damagedGzip`, or what `body` throws.
  static func forEachUnzippedPiece(
    of file: URL, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var gunzip: Gunzip?
    var isFirst = true
    try forEachPiece(of: file) { piece in
      if isFirst {
        isFirst = false
        if piece.count >= 2, piece[0] == 0x1F, piece[1] == 0x8B {
          gunzip = try Gunzip(file: file)
        }
      }
      if let gunzip {
        try gunzip.append(piece, body)
      } else {
        try body(piece)
      }
    }
    try gunzip?.finish()
  }

  /// All bytes of a small file.
  ///
  /// - Parameter most: more bytes than such a file has.
  /// - Throws: `unreadable`; `tooLarge` for a file that is larger.
  static func all(of file: URL, most: Int = 1 << 28) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    if stat(file.path, &status) == 0, status.st_size > most {
      throw DatasetError.tooLarge(file: file, bytes: Int(status.st_size), most: most)
    }
    try forEachPiece(of: file) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// SHA-256 of the bytes that the file's digest is of.
  static func digest(of file: URL, scope: DatasetFile.DigestScope) throws -> String {
    let digest = SHA256Digest()
    switch scope {
    case .unzipped: try forEachUnzippedPiece(of: file) { digest.update($0) }
    case .published: try forEachPiece(of: file) { digest.update($0) }
    }
    return digest.finish()
  }

  /// Holds a file against the catalogue's digest, if that has one.
  ///
  /// - Throws: `digestMismatch`, or what reading throws.
  static func requireDigest(of location: URL, _ file: DatasetFile) throws {
    let found = try digest(of: location, scope: file.scope)
    if let expected = file.sha256, found != expected {
      throw DatasetError.digestMismatch(file: location, expected: expected, found: found)
    }
  }

  /// The words of a Foundation error without its domain and code.
  static func reason(_ error: any Error) -> String {
    if let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError,
      underlying.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return error.localizedDescription
  }
}
