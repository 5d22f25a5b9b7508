/// A rectangle of an image's pixels.
package struct ImageRegion: Sendable, Hashable {
  /// Its rows.
  package let rows: Range<Int>
  /// Its columns.
  package let columns: Range<Int>

  /// A rectangle of whole pixels.
  package init(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// The square of `side` in the middle of `height × width`, the odd pixel as torchvision's
  /// `CenterCrop` has it: a half is rounded to the even number.
  static func centre(side: Int, ofHeight height: Int, width: Int) -> ImageRegion {
    func middle(_ length: Int) -> Range<Int> {
      let start = Int((Double(length - side) / 2).rounded(.toNearestOrEven))
      return start..<start + side
    }
    return ImageRegion(rows: middle(height), columns: middle(width))
  }
}
