/// An image of bytes, one plane a channel, rows first: `[channels, height, width]`.
package struct PlanarImage: Sendable, Hashable {
  /// Rows.
  package let height: Int
  /// Columns.
  package let width: Int
  /// The planes, one after the other.
  package let planes: [UInt8]

  /// The number of planes.
  package var channels: Int { planes.count / (height * width) }

  /// An image of whole planes.
  package init(height: Int, width: Int, planes: [UInt8]) {
    precondition(
      height > 0 && width > 0 && planes.count.isMultiple(of: height * width),
      "PlanarImage: \(planes.count) bytes aren't planes of \(height) × \(width)")
    self.height = height
    self.width = width
    self.planes = planes
  }
}
