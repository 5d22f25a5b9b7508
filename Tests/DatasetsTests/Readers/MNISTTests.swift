import Datasets
import Digests
import Foundation
import Testing

@Suite struct MNISTTests {
  /// 60 training images of 2 × 2, the last 10 held out; the label is the position mod 10.
  private func tiny() throws -> MNIST {
    let folder = try TemporaryFolder()
    let files = [
      try folder.write(idx([60, 2, 2], (0..<240).map { UInt8($0 / 4) }), to: "images"),
      try folder.write(idx([60], (0..<60).map { UInt8($0 % 10) }), to: "labels"),
      try folder.write(idx([10, 2, 2], noise(40)), to: "test-images"),
      try folder.write(idx([10], (0..<10).map { UInt8($0) }), to: "test-labels"),
    ]
    return try MNIST(files: files, digests: [nil, nil, nil, nil], validationCount: 10)
  }

  /// The position in the training file of each image, which is its first byte.
  private func positions(_ set: ExampleSet) throws -> [Int] {
    guard case .bytes(let bytes) = set.features, case .classes(let labels, 10) = set.targets
    else {
      Issue.record("\(set.name) doesn't hold bytes of ten classes")
      return []
    }
    let positions = stride(from: 0, to: bytes.count, by: 4).map { Int(bytes[$0]) }
    #expect(labels.map { Int($0) } == positions.map { $0 % 10 })
    return positions
  }

  @Test func theLastImagesAreHeldOut() throws {
    let split = try tiny().split(perClass: nil, seed: 0)
    #expect(try positions(split.training) == Array(0..<50))
    #expect(try positions(split.validation) == Array(50..<60))
    #expect(split.training.featureShape == [1, 2, 2])
    #expect(split.test.count == 10)
  }

  @Test func allTrainingImagesCanBeTaken() throws {
    let split = try tiny().wholeSplit()
    #expect(try positions(split.training) == Array(0..<60))
    #expect(split.validation.count == 0)
  }

  @Test func aSubsetHoldsItsShareOfEachClass() throws {
    let mnist = try tiny()
    let chosen = try positions(mnist.split(perClass: 3, seed: 1).training)
    #expect(chosen == chosen.sorted() && Set(chosen).count == 30)
    #expect((0..<10).allSatisfy { label in chosen.count { $0 % 10 == label } == 3 })
    #expect(chosen.allSatisfy { $0 < 50 })
    #expect(try positions(mnist.split(perClass: 3, seed: 1).training) == chosen)
    #expect(try positions(mnist.split(perClass: 3, seed: 2).training) != chosen)
    let larger = try positions(mnist.split(perClass: 4, seed: 1).training)
    #expect(Set(chosen).isSubset(of: larger))
  }

  @Test func aSubsetOfAllImagesTakesHeldOutOnesToo() throws {
    let mnist = try tiny()
    let split = try mnist.wholeSplit(perClass: 5, seed: 1)
    let chosen = try positions(split.training)
    #expect(chosen == chosen.sorted() && Set(chosen).count == 50)
    #expect((0..<10).allSatisfy { label in chosen.count { $0 % 10 == label } == 5 })
    #expect(chosen.contains { $0 >= 50 })
    #expect(split.validation.count == 0 && split.test.count == 10)
    #expect(try positions(mnist.wholeSplit(perClass: 5, seed: 1).training) == chosen)
    #expect(try positions(mnist.wholeSplit(perClass: 5, seed: 2).training) != chosen)
    let smaller = try positions(mnist.wholeSplit(perClass: 2, seed: 1).training)
    #expect(Set(smaller).isSubset(of: chosen))
    #expect(
      datasetError { _ = try mnist.wholeSplit(perClass: 7, seed: 0) }
        == .tooFewExamples(dataset: "mnist", label: 0, asked: 7, available: 6))
  }

  /// The authors' draw: any classes, never a held-out image; those are the test set.
  @Test func imagesCanBeDrawnWhateverTheirClasses() throws {
    let mnist = try tiny()
    let split = try mnist.drawnSplit(count: 20, seed: 1)
    let chosen = try positions(split.training)
    #expect(chosen == chosen.sorted() && Set(chosen).count == 20)
    #expect(chosen.allSatisfy { $0 < 50 })
    #expect(Set((0..<10).map { label in chosen.count { $0 % 10 == label } }).count > 1)
    #expect(try positions(split.test) == Array(50..<60))
    #expect(split.validation.features == mnist.test.features)
    #expect(try positions(mnist.drawnSplit(count: 20, seed: 1).training) == chosen)
    #expect(try positions(mnist.drawnSplit(count: 20, seed: 2).training) != chosen)
    let smaller = try positions(mnist.drawnSplit(count: 8, seed: 1).training)
    #expect(Set(smaller).isSubset(of: chosen))
  }

  @Test func asksForNoMoreThanThereIs() throws {
    let mnist = try tiny()
    #expect(datasetError { _ = try mnist.drawnSplit(count: 51, seed: 0) } != nil)
    #expect(
      datasetError { _ = try mnist.split(perClass: 6, seed: 0) }
        == .tooFewExamples(dataset: "mnist", label: 0, asked: 6, available: 5))
  }

  @Test func labelsMustFitTheImages() throws {
    let folder = try TemporaryFolder()
    let images = try folder.write(idx([20, 1, 1], noise(20)), to: "images")
    for labels in [idx([19], Array(repeating: 1, count: 19)), idx([20], noise(20))] {
      let file = try folder.write(labels, to: "labels")
      guard
        case .notIDX(file, _) = datasetError({
          _ = try MNIST(
            files: [images, file, images, file], digests: [nil, nil, nil, nil], validationCount: 1)
        })
      else {
        Issue.record("labels that don't fit were taken")
        continue
      }
    }
  }

  @Test(.enabled(if: hasRealData("mnist"), "REPLICATE_DATA names a folder with mnist"))
  func theRealFilesGiveTheRealSubsets() throws {
    let folder = try #require(realData)
    let status = DataFolders([folder]).verify(try DataCatalogue.entry(named: "mnist"))
    #expect(status.summary == .verified)
    let library = DataLibrary(directory: folder)
    let splits = try [1, 1, 2].map {
      try library.load(.mnist(perClass: 200, subsetSeed: $0))
    }
    #expect(splits[0] == splits[1])
    #expect(splits[0].training != splits[2].training)
    guard case .classes(let labels, 10) = splits[0].training.targets else {
      Issue.record("no classes")
      return
    }
    #expect((0..<10).allSatisfy { label in labels.count { $0 == label } == 200 })
    #expect(splits[0].validation.count == 10_000 && splits[0].test.count == 10_000)
    #expect(splits[0].training.featureShape == [1, 28, 28])
    #expect(try library.load(.mnist(perClass: nil, subsetSeed: 0)).training.count == 50_000)
    #expect(try library.load(.wholeMNIST).training.count == 60_000)
    let few = try library.load(.wholeMNISTSubset(perClass: 3, subsetSeed: 1))
    #expect(few.training.count == 30 && few.validation.count == 0 && few.test.count == 10_000)
  }
}
