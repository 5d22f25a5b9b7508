import Datasets
import Randomness
import Testing

@Suite struct AugmentationTests {
  private func regions(
    _ crop: RandomResizedCrop, height: Int, width: Int, count: Int = 4000
  ) -> [ImageRegion] {
    (0..<count).map { index in
      var stream = RandomStream(seed: 1, name: "augmentation", index: UInt64(index))
      return crop.region(ofHeight: height, width: width, from: &stream)
    }
  }

  /// Sides are rounded to whole pixels, by which a ratio near a bound may leave it by one pixel in
  /// the side.
  @Test func partsLieInTheImageAndTheBounds() {
    for region in regions(RandomResizedCrop(), height: 300, width: 400) {
      #expect(region.rows.lowerBound >= 0 && region.rows.upperBound <= 300)
      #expect(region.columns.lowerBound >= 0 && region.columns.upperBound <= 400)
      let (rows, columns) = (Double(region.rows.count), Double(region.columns.count))
      #expect((0.08 * 0.97...1).contains(rows * columns / 120_000))
      #expect(columns >= 0.75 * rows - 1 && columns <= 4 * rows / 3 + 1)
    }
  }

  /// Where every draw fits, the area's share is uniform in [0.1, 0.5].
  ///
  /// Its mean is 0.3, its deviation 0.4 / √12. Of 4,000 the mean lies within five standard errors,
  /// 0.0091, and a tenth lies below 0.14 to 0.024, five of its errors; the mean of log ratio is 0
  /// with deviation 2 log(4/3) / √12, to 0.0131.
  @Test func areaAndRatioAreDrawnAsStated() {
    let crop = RandomResizedCrop(minimumArea: 0.1, maximumArea: 0.5)
    let regions = regions(crop, height: 1000, width: 1000)
    let areas = regions.map { Double($0.rows.count * $0.columns.count) / 1e6 }
    #expect(abs(areas.reduce(0, +) / 4000 - 0.3) < 0.0092)
    #expect(abs(Double(areas.count { $0 < 0.14 }) / 4000 - 0.1) < 0.024)
    let logarithms = regions.map {
      Elementary.logarithm(Double($0.columns.count) / Double($0.rows.count))
    }
    #expect(abs(logarithms.reduce(0, +) / 4000) < 0.0132)
    // Places reach both edges: of 4,000 some lie within 2 % of each.
    #expect(regions.contains { $0.rows.lowerBound < 20 })
    #expect(regions.contains { $0.rows.upperBound > 980 })
    #expect(Set(regions.map(\.columns.lowerBound)).count > 300)
  }

  /// No part of a strip of 10 × 1000 has a ratio up to 4/3 and 90 % of its area: the largest in the
  /// middle is taken.
  @Test func whereNothingFitsItIsTheMiddle() {
    let crop = RandomResizedCrop(minimumArea: 0.9)
    for (height, width, rows, columns) in [
      (10, 1000, 0..<10, 493..<506), (1000, 10, 493..<506, 0..<10),
    ] {
      let found = Set(regions(crop, height: height, width: width, count: 20))
      #expect(found == [ImageRegion(rows: rows, columns: columns)])
    }
  }

  /// Half of the views are mirrored: of 400, 200 ± 50 is five deviations.
  @Test func viewsAreMirroredHalfOfTheTime() {
    let image = PlanarImage(
      height: 8, width: 8, planes: (0..<64).map { UInt8(($0 % 8) * 30) })
    let whole = RandomResizedCrop(
      minimumArea: 1, maximumArea: 1, minimumRatio: 1, maximumRatio: 1)
    func views(flips: Bool) -> [PlanarImage] {
      var crop = whole
      crop.flips = flips
      return (0..<400).map { index in
        var stream = RandomStream(seed: 2, name: "augmentation", index: UInt64(index))
        return Augmentation.randomResizedCrop(crop).view(
          of: image, height: 8, width: 8, from: &stream)
      }
    }
    #expect(views(flips: false).allSatisfy { $0 == image })
    let mirrored = views(flips: true)
    #expect(mirrored.allSatisfy { $0 == image || $0 == image.mirrored() })
    #expect((150...250).contains(mirrored.count { $0 != image }))
  }
}
