/// An image as it lies in a folder or lay in an archive: a JPEG file.
struct EncodedImage: Sendable, Hashable {
  /// Its path in the folder or the archive.
  let path: String
  /// Its bytes where they were read from an archive.
  let bytes: [UInt8]?
}

extension [[EncodedImage]] {
  /// The images of all classes in one list with their labels; classes take turns.
  ///
  /// Class after class, neighbours would be of one class, and what is measured on consecutive
  /// images, such as the population's statistics of a normalization, would be of batches that no
  /// training meets.
  func takingTurns() -> (images: [EncodedImage], labels: [UInt16]) {
    var (images, labels): ([EncodedImage], [UInt16]) = ([], [])
    for turn in 0..<(map(\.count).max() ?? 0) {
      for (label, members) in enumerated() where turn < members.count {
        images.append(members[turn])
        labels.append(UInt16(label))
      }
    }
    return (images, labels)
  }
}
