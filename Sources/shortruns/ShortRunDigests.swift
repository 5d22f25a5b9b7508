import Foundation
import SelfCheck

/// Prints the digest of each short run, as `replicate selfcheck --verbose` does.
///
/// A program of its own, for it compiles in a quarter of `replicate`'s time: a second build for
/// another instruction set (`Scripts/compare-march.sh`) need not wait for the rest.
@main
enum ShortRunDigests {
  static func main() {
    do {
      guard let check = try SelfCheck() else { return }
      for run in check.digests { print("\(run.digest)  \(run.name)") }
    } catch {
      FileHandle.standardError.write(Data("shortruns: \(error)\n".utf8))
      exit(2)
    }
  }
}
