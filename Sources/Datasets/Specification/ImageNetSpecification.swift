/// Colour images in a thousand classes: how many of them, and at which size.
///
/// They are those of the classification task of ILSVRC 2012 (Russakovsky et al. 2015). The labels
/// of its test images aren't public, and "performance is reported on the validation set" (Hoffman
/// et al. 2019, App. H): the 50,000 validation images are the test set here, and there is no
/// validation set.
package struct ImageNetSpecification: Codable, Hashable, Sendable {
  /// So many random training images of each class; nil takes all.
  package var perClass: Int?
  /// Decides which images those are.
  package var subsetSeed: UInt64
  /// What the shorter side of an image is resized to where it is evaluated.
  package var resizedSide: Int
  /// Height and width of what is cut out of its middle then, and of what is trained on.
  package var side: Int

  /// Images of ImageNet, evaluated as is customary: 224 × 224 of the middle once the shorter side
  /// has 256 pixels.
  package init(
    perClass: Int? = nil, subsetSeed: UInt64 = 0, resizedSide: Int = 256, side: Int = 224
  ) {
    self.perClass = perClass
    self.subsetSeed = subsetSeed
    self.resizedSide = resizedSide
    self.side = side
  }

  /// Such as `ImageNet 20 a class, 64 × 64`.
  var title: String {
    "ImageNet\(perClass.map { " \($0) a class" } ?? ""), \(side) × \(side)"
  }

  /// - Throws: `DatasetError.invalidSpecification`.
  func validate() throws {
    guard (perClass ?? 1) >= 1 else {
      throw DatasetError.invalidSpecification(
        "imagenet: \(perClass ?? 0) images a class; ask for 1 or more")
    }
    guard side >= 1, (side...4096).contains(resizedSide) else {
      throw DatasetError.invalidSpecification(
        "imagenet: \(side) pixels cut out of \(resizedSide); cut out 1 or more of as many or more, "
          + "up to 4096")
    }
  }
}
