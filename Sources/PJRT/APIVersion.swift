/// The version of the PJRT C API that a plugin was built with.
package struct APIVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Raised when callers break; 0 so far.
  package let major: Int
  /// Raised with every addition.
  package let minor: Int

  /// A version by its two numbers.
  package init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// The oldest that is called: 0.57 moved fields of the table without a new major number.
  package static let oldest = APIVersion(0, 58)

  /// The newest that the tests have run on.
  package static let newestTested = APIVersion(0, 115)

  /// Whether plugins of this version are called at all.
  package var isSupported: Bool { major == Self.oldest.major && self >= .oldest }

  /// By major number, then by minor number.
  package static func < (left: APIVersion, right: APIVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// For example `0.115`.
  package var description: String { "\(major).\(minor)" }
}
