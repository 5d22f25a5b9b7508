import Datasets
import Exhibits
import Foundation
import Testing

struct CIFAR10SourceTests {
  /// The published files win, JPEG files stand in for them, and without either the published ones
  /// are missing.
  @Test(arguments: [
    ([String](), CIFARSpecification.Source.ten),
    (["cifar-10-jpeg/cifar10-jpeg.tar"], .tenAsJPEG),
    (["cifar10/cifar10-jpeg.tar"], .tenAsJPEG),
    (["cifar-10/cifar-10-binary.tar.gz"], .ten),
    (["cifar-10-jpeg/cifar10-jpeg.tar", "cifar-10/cifar-10-binary.tar.gz"], .ten),
  ])
  func whatIsThereDecides(files: [String], expected: CIFARSpecification.Source) throws {
    let folder = try TemporaryFolder()
    for file in files {
      let place = folder.url.appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: place)
    }
    let library = DataLibrary(folders: DataFolders([folder.url]))
    #expect(CIFARSpecification.Source.available(in: library) == expected)
  }
}
