import Datasets
import Exhibits

/// How many training images a model of Hoffman, Roberts, Yaida 2019 sees.
enum Samples: Sendable, Hashable {
  /// All there are.
  case all
  /// So many of each class.
  case perClass(Int)

  /// The columns of Tables 1 and 3, by the names they have there.
  static let ofTables: [(name: String, samples: Samples)] = [
    ("1", .perClass(1)), ("3", .perClass(3)), ("10", .perClass(10)), ("30", .perClass(30)),
    ("All", .all),
  ]

  /// The images of MNIST; `seed` chooses among them where they are few.
  func ofMNIST(seed: UInt64) -> DataSpecification {
    switch self {
    case .all: .wholeMNIST
    case .perClass(let count): .wholeMNISTSubset(perClass: count, subsetSeed: seed)
    }
  }

  /// The images of CIFAR-10, published or as JPEG files; `seed` chooses among them where they are
  /// few.
  ///
  /// - Parameter limit: so many of each class stand for all; nil takes all.
  func ofCIFAR10(
    _ source: CIFARSpecification.Source, seed: UInt64, limit: Int?
  ) -> DataSpecification {
    let perClass: Int? =
      switch self {
      case .all: limit
      case .perClass(let count): count
      }
    return .cifar(
      CIFARSpecification(source, perClass: perClass, subsetSeed: perClass == nil ? 0 : seed))
  }
}
