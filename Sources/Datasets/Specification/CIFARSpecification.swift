/// Colour images of 32 × 32 in ten or a hundred classes (Krizhevsky 2009): which files, and how
/// many images of them.
package struct CIFARSpecification: Codable, Hashable, Sendable {
  /// Which files hold the images.
  package enum Source: String, Codable, Hashable, Sendable, CaseIterable {
    /// CIFAR-10 as published.
    case ten = "cifar-10"
    /// CIFAR-10's images encoded as JPEG files, whose pixels are near the published ones.
    case tenAsJPEG = "cifar-10-jpeg"
    /// CIFAR-100 as published, with its hundred fine classes.
    case hundred = "cifar-100"

    /// The number of classes.
    package var classes: Int { self == .hundred ? 100 : 10 }

    /// What reports call it.
    package var title: String {
      switch self {
      case .ten: "CIFAR-10"
      case .tenAsJPEG: "CIFAR-10 (JPEG)"
      case .hundred: "CIFAR-100"
      }
    }
  }

  /// Which files.
  package var source: Source
  /// So many random training images of each class; nil takes all.
  package var perClass: Int?
  /// So many random training images whatever their classes, in place of so many a class; nil for
  /// none of that.
  package var count: Int?
  /// Decides which images those are.
  package var subsetSeed: UInt64
  /// How many training images, the files' last, are the validation set and no others.
  package var heldOut: Int

  /// Images of `source`.
  package init(
    _ source: Source, perClass: Int? = nil, count: Int? = nil, subsetSeed: UInt64 = 0,
    heldOut: Int = 0
  ) {
    self.source = source
    self.perClass = perClass
    self.count = count
    self.subsetSeed = subsetSeed
    self.heldOut = heldOut
  }

  /// Such as `CIFAR-10 200 a class of 40,000`.
  var title: String {
    func thousands(_ number: Int) -> String {
      number.isMultiple(of: 1000) ? "\(number / 1000),000" : "\(number)"
    }
    let kept = thousands(CIFAR.trainingCount - heldOut)
    if let count { return "\(source.title), \(thousands(count)) of \(kept) images" }
    guard let perClass else { return "\(source.title), \(kept) images" }
    return "\(source.title) \(perClass) a class of \(kept)"
  }

  /// - Throws: `DatasetError.invalidSpecification`.
  func validate() throws {
    guard (perClass ?? 1) >= 1 else {
      throw DatasetError.invalidSpecification(
        "\(source.rawValue): \(perClass ?? 0) images a class; ask for 1 or more")
    }
    guard perClass == nil || count == nil, (count ?? 1) >= 1 else {
      throw DatasetError.invalidSpecification(
        "\(source.rawValue): \(count ?? 0) images; ask for 1 or more, or for some a class, not both"
      )
    }
    guard (0..<CIFAR.trainingCount).contains(heldOut) else {
      throw DatasetError.invalidSpecification(
        "\(source.rawValue): \(heldOut) images held out; hold out 0 to \(CIFAR.trainingCount - 1)")
    }
  }
}
