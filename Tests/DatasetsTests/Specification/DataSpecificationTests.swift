import Datasets
import Testing

@Suite struct DataSpecificationTests {
  /// One of each case that a seed decides, by that seed, three images a class where it has them.
  private func drawn(_ seed: UInt64) -> [DataSpecification] {
    [
      .mnist(perClass: 3, subsetSeed: seed),
      .mnist(perClass: nil, subsetSeed: seed),
      .wholeMNISTSubset(perClass: 3, subsetSeed: seed),
      .drawnMNIST(count: 30, subsetSeed: seed),
      .cifar(CIFARSpecification(.ten, perClass: 3, subsetSeed: seed)),
      .tinyImageNet(TinyImageNetSpecification(perClass: 3, subsetSeed: seed)),
      .imageNet(ImageNetSpecification(perClass: 3, subsetSeed: seed)),
      .sine(SineSpecification(seed: seed)),
      .function(FunctionSpecification(.exponential, seed: seed)),
    ]
  }

  @Test func ofAnySeedForgetsTheSeedAlone() {
    let (some, others) = (drawn(1), drawn(2))
    for (one, other) in zip(some, others) {
      #expect(one != other && one.ofAnySeed == other.ofAnySeed)
      #expect(one.ofAnySeed.title == one.title && one.ofAnySeed.perClass == one.perClass)
    }
    #expect(drawn(0).map(\.ofAnySeed) == drawn(0))
    #expect(Set(some.map(\.ofAnySeed)).count == some.count)
    #expect(DataSpecification.wholeMNIST.ofAnySeed == .wholeMNIST)
    let curve = DataSpecification.curve(CurveSpecification(name: "line", x: [0, 1], y: [0, 1]))
    #expect(curve.ofAnySeed == curve)
  }

  @Test func imagesOfAClassAreCountedWhereTheyAreLimited() {
    #expect(drawn(1).map(\.perClass) == [3, nil, 3, nil, 3, 3, 3, nil, nil])
    #expect(DataSpecification.wholeMNIST.perClass == nil)
    #expect(DataSpecification.cifar(CIFARSpecification(.ten)).perClass == nil)
  }
}
