import Digests
import Foundation
import Testing

/// The examples of FIPS 180-4's test vectors, and a stream fed in pieces.
@Suite("SHA-256")
struct SHA256DigestTests {
  @Test(
    "known answers",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownAnswer(text: String, digest: String) {
    #expect(SHA256Digest.hex(of: Data(text.utf8)) == digest)
  }

  @Test("the pieces in which a stream is fed don't matter")
  func pieces() {
    let bytes = Data((0..<1000).map { UInt8($0 % 251) })
    let digest = SHA256Digest()
    for start in stride(from: 0, to: bytes.count, by: 77) {
      bytes[start..<min(start + 77, bytes.count)].withUnsafeBytes { digest.update($0) }
    }
    #expect(digest.finish() == SHA256Digest.hex(of: bytes))
  }
}
