import CLibcrypto
import Foundation

/// SHA-256 (FIPS 180-4) of a stream of bytes, computed by the system's libcrypto.
package struct SHA256Digest: ~Copyable {
  private let context: OpaquePointer?

  /// Starts an empty stream.
  package init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// Appends `bytes` to the stream.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest as 64 lower-case hexadecimal digits, which ends the stream.
  package consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest of `data` as 64 lower-case hexadecimal digits.
  package static func hex(of data: some ContiguousBytes) -> String {
    let digest = SHA256Digest()
    data.withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }
}
