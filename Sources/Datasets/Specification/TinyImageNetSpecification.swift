/// Colour images of 64 × 64 in two hundred classes (Stanford CS231N's Tiny ImageNet): how many of
/// them.
///
/// The publisher gives 500 training images a class, 10,000 validation images, and 10,000 test
/// images without labels. Numbers that a paper reports of a test set can therefore only be of the
/// validation images: they are the test set here. What hyperparameters are chosen by is
/// `heldOutPerClass` random training images of each class.
package struct TinyImageNetSpecification: Codable, Hashable, Sendable {
  /// So many random training images of each class; nil takes all that aren't held out.
  package var perClass: Int?
  /// So many random training images of each class are the validation set and no others.
  package var heldOutPerClass: Int
  /// Decides both choices.
  package var subsetSeed: UInt64

  /// Images of Tiny ImageNet: 90,000 to train on and 10,000 to choose by, unless said otherwise.
  package init(perClass: Int? = nil, heldOutPerClass: Int = 50, subsetSeed: UInt64 = 0) {
    self.perClass = perClass
    self.heldOutPerClass = heldOutPerClass
    self.subsetSeed = subsetSeed
  }

  /// The training images of a class, before any is held out.
  static let publishedPerClass = 500

  /// Such as `Tiny ImageNet 20 a class of 450`.
  var title: String {
    let kept = Self.publishedPerClass - heldOutPerClass
    guard let perClass else { return "Tiny ImageNet, \(kept) images a class" }
    return "Tiny ImageNet \(perClass) a class of \(kept)"
  }

  /// - Throws: `DatasetError.invalidSpecification`.
  func validate() throws {
    guard (perClass ?? 1) >= 1 else {
      throw DatasetError.invalidSpecification(
        "tiny-imagenet-200: \(perClass ?? 0) images a class; ask for 1 or more")
    }
    guard (0..<Self.publishedPerClass).contains(heldOutPerClass) else {
      throw DatasetError.invalidSpecification(
        "tiny-imagenet-200: \(heldOutPerClass) images of each class held out; hold out 0 to "
          + "\(Self.publishedPerClass - 1)")
    }
  }
}
