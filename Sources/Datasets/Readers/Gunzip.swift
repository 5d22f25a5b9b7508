import CZlib
import Foundation

/// A gzip stream (RFC 1952) decompressed piece by piece with zlib; several members are joined.
final class Gunzip {
  private let file: URL
  private var stream = z_stream()
  private var output = [UInt8](repeating: 0, count: 1 << 18)
  private var isAtEnd = false

  /// A decompressor; `file` is named in errors.
  init(file: URL) throws {
    self.file = file
    // 15 bits of window, plus 16 to read gzip's header and check its trailer.
    let code = inflateInit2_(
      &stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code != Z_MEM_ERROR else { throw DatasetError.noMemory(file: file) }
    guard code == Z_OK else {
      throw DatasetError.unreadable(file: file, reason: "zlib could not start (code \(code))")
    }
  }

  deinit {
    inflateEnd(&stream)
  }

  /// Decompresses `piece` and calls `body` with what comes out.
  ///
  /// - Throws: `damagedGzip`, `noMemory`, or what `body` throws.
  func append(
    _ piece: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard let base = piece.bindMemory(to: UInt8.self).baseAddress else { return }
    stream.next_in = UnsafeMutablePointer(mutating: base)
    stream.avail_in = UInt32(piece.count)
    while stream.avail_in > 0 || stream.avail_out == 0 {
      if isAtEnd {
        guard stream.avail_in > 0 else { return }
        inflateReset(&stream)
        isAtEnd = false
      }
      let code = output.withUnsafeMutableBufferPointer { room in
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(room.count)
        return inflate(&stream, Z_NO_FLUSH)
      }
      switch code {
      case Z_OK: break
      case Z_STREAM_END: isAtEnd = true
      case Z_BUF_ERROR where stream.avail_in == 0: return
      case Z_MEM_ERROR: throw DatasetError.noMemory(file: file)
      default:
        let reason = stream.msg.map { String(cString: $0) } ?? "zlib code \(code)"
        throw DatasetError.damagedGzip(file: file, reason: reason)
      }
      let count = output.count - Int(stream.avail_out)
      try output.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      // A full output buffer may hide more; otherwise all input was taken.
      if isAtEnd, stream.avail_in == 0 { return }
    }
  }

  /// Says that the file has ended.
  ///
  /// - Throws: `damagedGzip` if the stream has not.
  func finish() throws {
    guard isAtEnd else {
      throw DatasetError.damagedGzip(file: file, reason: "it ends early")
    }
  }
}
