import Datasets
import Foundation
import Testing

/// What Pillow makes of images: see `Scripts/fixtures/images.py`.
private struct ResizingFixture: Decodable {
  struct Part: Decodable {
    let top: Int
    let left: Int
    let height: Int
    let width: Int
    let side: Int
    let planes: Data
  }

  struct Centre: Decodable {
    let resizedSide: Int
    let side: Int
    let sourceHeight: Int
    let sourceWidth: Int
    let source: Data
    let planes: Data
  }

  let height: Int
  let width: Int
  let source: Data
  let parts: [Part]
  let centres: [Centre]
}

@Suite struct PlanarImageTests {
  private func fixture() throws -> ResizingFixture {
    try JSONDecoder().decode(
      ResizingFixture.self, from: Data(contentsOf: ImageFixture.original("resizing.json")))
  }

  /// Both sum integers with the same weights: not one byte may differ.
  @Test func partsAreResizedAsPillowDoes() throws {
    let fixture = try fixture()
    let image = PlanarImage(
      height: fixture.height, width: fixture.width, planes: Array(fixture.source))
    #expect(fixture.parts.count == 4)
    for part in fixture.parts {
      let region = ImageRegion(
        rows: part.top..<part.top + part.height, columns: part.left..<part.left + part.width)
      let resized = image.resized(region, toHeight: part.side, width: part.side)
      #expect(resized.planes == Array(part.planes), "\(region) to \(part.side)")
    }
  }

  /// Exact for the same reason; the cut is made where torchvision's `CenterCrop` makes it.
  @Test func theCentreIsTorchvisions() throws {
    for centre in try fixture().centres {
      let image = PlanarImage(
        height: centre.sourceHeight, width: centre.sourceWidth, planes: Array(centre.source))
      let cut = image.centre(resizedSide: centre.resizedSide, side: centre.side)
      #expect(cut.planes == Array(centre.planes), "\(centre.resizedSide) to \(centre.side)")
    }
  }

  @Test func mirroringReversesEachRow() {
    let image = PlanarImage(height: 2, width: 3, planes: Array(0..<12))
    #expect(image.mirrored().planes == [2, 1, 0, 5, 4, 3, 8, 7, 6, 11, 10, 9])
    #expect(image.mirrored().mirrored() == image)
  }
}
