import Exhibits
import Experiments
import Foundation
import Testing

/// What is measured: whether the runs have it, and when.
@Suite struct MeasureTests {
  private static func exhibit(
    measure: String, _ changes: [(String, String)] = [], adding: String = ""
  ) throws -> OwnExhibit {
    let text = changes.reduce(Sample.text) { $0.replacing($1.0, with: $1.1) }
      .replacing("measure = \"testAccuracy\"", with: "measure = \(measure)")
    return OwnExhibit(try Experiment(toml: text + adding, file: "x.toml"))
  }

  private static func mistake(_ exhibit: OwnExhibit) -> String {
    let error = #expect(throws: ExperimentError.self) {
      try exhibit.cells(.without(data: .paper))
    }
    return error?.description ?? ""
  }

  /// The sample's data, and others of MNIST.
  private static func data(_ other: String) -> (String, String) {
    ("data.mnist.perClass = 10", "data\(other)")
  }

  @Test(arguments: [" = \"wholeMNIST\"", ".wholeMNISTSubset.perClass = 10"])
  func dataWithoutAValidationPartHaveNoAccuracyOfIt(data: String) throws {
    let line = Self.mistake(
      try Self.exhibit(measure: "\"validationAccuracy\"", [Self.data(data)]))
    #expect(
      line.hasPrefix("x.toml: measure: a run of cell[1] has no \"validationAccuracy\""), "\(line)")
  }

  @Test(arguments: [".mnist.perClass = 10", ".drawnMNIST.count = 100"])
  func dataWithAValidationPartHaveIt(data: String) throws {
    let exhibit = try Self.exhibit(measure: "\"validationAccuracy\"", [Self.data(data)])
    #expect(try exhibit.cells(.without(data: .paper)).count == 2)
  }

  @Test func imagesHaveTheQuantitiesOfImages() throws {
    let measures = Self.ofImages.map(\.measure).joined(separator: ", ")
    let exhibit = try Self.exhibit(measure: "[\(measures)]")
    #expect(try exhibit.cells(.without(data: .paper)).count == 2 * Self.ofImages.count)
  }

  private static let ofImages = [
    (measure: "\"uspsAccuracy\"", metric: "uspsAccuracy", needs: "MNIST's digits"),
    (
      measure: "{ metric = \"medianDistance\", "
        + "quantity.foolingDistances = { attack = \"fgsm\", examples = 10 } }",
      metric: "medianDistance", needs: "classified images"
    ),
    (
      measure: "{ metric = \"accuracy@0.3\", quantity.whiteNoise.deviations = [0.3] }",
      metric: "accuracy@0.3", needs: "classified images"
    ),
  ]

  /// Nothing is trained for what can't be measured afterwards.
  @Test(arguments: 0..<3)
  func aSineHasNone(place: Int) throws {
    let (measure, metric, needs) = Self.ofImages[place]
    let line = Self.mistake(
      try Self.exhibit(
        measure: "[\(measure)]",
        [
          Self.data(".sine.count = 20"), ("[784, 20, 10]", "[1, 8, 1]"),
          ("\"softmaxCrossEntropy\"", "\"meanSquaredError\""), ("batch = 50", "batch = 10"),
          ("set.batch = 25", "set.batch = 5"),
        ]))
    #expect(line.hasPrefix("x.toml: measure: \(metric) is of \(needs), cell[1] of "), "\(line)")
  }

  @Test func colourImagesAreNoDigits() throws {
    let line = Self.mistake(
      try Self.exhibit(
        measure: "\"uspsAccuracy\"",
        [Self.data(".cifar.source = \"cifar-10\""), ("784, 20", "3072, 20")]))
    #expect(line.hasPrefix("x.toml: measure: uspsAccuracy is of MNIST's digits, "), "\(line)")
  }

  @Test(arguments: [
    (Scale.paper, "testAccuracy@50"), (.reduced, "testAccuracy@20"), (.quick, "testAccuracy@2"),
    (.smoke, "testAccuracy@5"),
  ])
  func whatIsMeasuredOnTheWayMovesWithTheScale(scale: Scale, metric: String) throws {
    let exhibit = try Self.exhibit(
      measure: "\"testAccuracy@50\"",
      [("iterations = 100", "iterations = 100\nevaluations = [0, 50, 100]")])
    let cells = try exhibit.cells(.without(data: scale))
    #expect(cells.map(\.metric) == [metric, metric])
    // Its column keeps the file's name, by which numbers are published.
    #expect(Set(cells.map(\.column)) == ["test accuracy after 50 steps"])
  }

  @Test func aCellsOwnEvaluationsAreItsMeasures() throws {
    let exhibit = try Self.exhibit(
      measure: "\"jacobianNorm@40\"",
      [
        ("iterations = 100", "iterations = 100\nevaluations = [40]"),
        ("set.batch = 25", "set = { iterations = 200, evaluations = [40] }"),
      ])
    let cells = try exhibit.cells(.without(data: .reduced))
    #expect(cells.map(\.metric) == ["jacobianNorm@16", "jacobianNorm@16"])
    #expect(cells.map { $0.runs[0].evaluations } == [[16], [16]])
  }

  @Test func aScalesOwnEvaluationsStandForThoseOfTheFile() throws {
    let exhibit = try Self.exhibit(
      measure: "\"testAccuracy@50\"",
      [("iterations = 100", "iterations = 100\nevaluations = [0, 50, 100]")],
      adding: "\n[scale.quick]\nrun = { iterations = 30, evaluations = [1, 7, 30] }")
    let cells = try exhibit.cells(.without(data: .quick))
    #expect(cells.map(\.metric) == ["testAccuracy@7", "testAccuracy@7"])
  }

  @Test func notesSayWhatAScaleLeavesOut() throws {
    func note(_ exhibit: OwnExhibit, _ scale: Scale, seeds: Int? = nil) throws -> String? {
      let results = ExhibitResults(
        request: .without(data: scale, seeds: seeds),
        published: try exhibit.published(in: .found()), cells: [], metrics: [:],
        bytes: { _ in .init() })
      return exhibit.notes(results).first
    }
    let plain = try Self.exhibit(measure: "\"testAccuracy\"")
    #expect(try note(plain, .paper) == nil)
    // The file states two seeds, and quick has three at most.
    #expect(
      try note(plain, .quick) == "At quick scale trainings have fewer steps than x.toml states.")
    #expect(
      try note(plain, .smoke)
        == "At smoke scale trainings have fewer steps and cells fewer runs than x.toml states.")
    #expect(
      try note(plain, .smoke, seeds: 2)
        == "At smoke scale trainings have fewer steps than x.toml states.")
    let onTheWay = try Self.exhibit(
      measure: "\"testAccuracy@50\"",
      [("iterations = 100", "iterations = 100\nevaluations = [50]")])
    let end = "What is measured on the way is measured as much earlier."
    #expect(try note(onTheWay, .quick)?.hasSuffix(end) == true)
  }
}
