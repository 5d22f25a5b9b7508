/// Which data a run trains and is measured on; with the files' digests this decides every byte.
package enum DataSpecification: Codable, Hashable, Sendable {
  /// MNIST: `perClass` random training images of each class, drawn by `subsetSeed`.
  ///
  /// They come from the first 50,000 images of the training file; its last 10,000 are the
  /// validation set. `perClass` nil takes all 50,000 in the file's order, whatever the seed.
  case mnist(perClass: Int?, subsetSeed: UInt64)

  /// MNIST with all 60,000 training images and no validation set (Hoffman et al. 2019, Table 1).
  case wholeMNIST

  /// `perClass` random images of each class, drawn by `subsetSeed` from all 60,000 training images
  /// of MNIST, and no validation set (Hoffman et al. 2019, Table 1).
  case wholeMNISTSubset(perClass: Int, subsetSeed: UInt64)

  /// MNIST as the code of Varga et al. 2018 has it: `count` random images, whatever their classes,
  /// out of the first 50,000 of the training file, drawn by `subsetSeed`.
  ///
  /// The last 10,000 of the training file are the test set, and the test file, by which the authors
  /// chose weights, the validation set ("we switch the roles").
  case drawnMNIST(count: Int, subsetSeed: UInt64)

  /// Images of CIFAR-10 or CIFAR-100.
  case cifar(CIFARSpecification)

  /// Images of Tiny ImageNet (Varga et al. 2018, §4.5).
  case tinyImageNet(TinyImageNetSpecification)

  /// Images of ImageNet (Hoffman et al. 2019, App. H).
  case imageNet(ImageNetSpecification)

  /// Noisy samples of a sine (Varga et al. 2018, B.4 and 4.7).
  case sine(SineSpecification)

  /// Explicit points of a curve, such as the Tangent Prop toy.
  case curve(CurveSpecification)

  /// Points of a known function (Lorraine, Hossain 2019, §5).
  case function(FunctionSpecification)

  /// The catalogue's name of the files this needs; nil for synthetic data.
  package var datasetName: String? {
    switch self {
    case .mnist, .wholeMNIST, .wholeMNISTSubset, .drawnMNIST: "mnist"
    case .cifar(let cifar): cifar.source.rawValue
    case .tinyImageNet: "tiny-imagenet-200"
    case .imageNet: "imagenet"
    case .sine, .curve, .function: nil
    }
  }

  /// A name for reports and progress lines, such as `mnist 200 a class`.
  package var title: String {
    switch self {
    case .mnist(let perClass?, _): "mnist \(perClass) a class"
    case .mnist(nil, _): "mnist, 50,000 images"
    case .wholeMNIST: "mnist, 60,000 images"
    case .wholeMNISTSubset(let perClass, _): "mnist \(perClass) a class of 60,000"
    case .drawnMNIST(let count, _): "mnist, \(count) of 50,000 images"
    case .cifar(let cifar): cifar.title
    case .tinyImageNet(let images): images.title
    case .imageNet(let images): images.title
    case .sine(let sine):
      sine.curve == .square ? "square" : sine.plateaus ? "sine with plateaus" : "sine"
    case .curve(let curve): curve.name
    case .function(let function): "\(function.count) points of \(function.function.rawValue)"
    }
  }

  /// Checks what no type can: counts and lengths.
  ///
  /// - Throws: `DatasetError.invalidSpecification` with the offending value.
  package func validate() throws {
    switch self {
    case .mnist(let perClass?, _), .wholeMNISTSubset(let perClass, _):
      guard perClass >= 1 else {
        throw DatasetError.invalidSpecification(
          "mnist: \(perClass) images a class; ask for 1 or more")
      }
    case .mnist(nil, _), .wholeMNIST: break
    case .drawnMNIST(let count, _):
      guard count >= 1 else {
        throw DatasetError.invalidSpecification("mnist: \(count) images; ask for 1 or more")
      }
    case .cifar(let cifar): try cifar.validate()
    case .tinyImageNet(let images): try images.validate()
    case .imageNet(let images): try images.validate()
    case .sine(let sine): try sine.validate()
    case .curve(let curve): try curve.validate()
    case .function(let function): try function.validate()
    }
  }
}

extension DataSpecification {
  /// The number of training images of each class; nil where it isn't limited, or there are no
  /// classes.
  package var perClass: Int? {
    switch self {
    case .mnist(let perClass, _): perClass
    case .wholeMNISTSubset(let perClass, _): perClass
    case .cifar(let cifar): cifar.perClass
    case .tinyImageNet(let images): images.perClass
    case .imageNet(let images): images.perClass
    case .wholeMNIST, .drawnMNIST, .sine, .curve, .function: nil
    }
  }

  /// The same kind and number of examples, whichever a seed draws: one value for specifications
  /// that differ in their seed alone.
  package var ofAnySeed: DataSpecification {
    switch self {
    case .mnist(let perClass, _): return .mnist(perClass: perClass, subsetSeed: 0)
    case .wholeMNISTSubset(let perClass, _):
      return .wholeMNISTSubset(perClass: perClass, subsetSeed: 0)
    case .drawnMNIST(let count, _): return .drawnMNIST(count: count, subsetSeed: 0)
    case .cifar(var cifar):
      cifar.subsetSeed = 0
      return .cifar(cifar)
    case .tinyImageNet(var images):
      images.subsetSeed = 0
      return .tinyImageNet(images)
    case .imageNet(var images):
      images.subsetSeed = 0
      return .imageNet(images)
    case .sine(var sine):
      sine.seed = 0
      return .sine(sine)
    case .function(var function):
      function.seed = 0
      return .function(function)
    case .wholeMNIST, .curve: return self
    }
  }
}
