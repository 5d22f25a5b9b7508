import Exhibits
import Experiments
import Papers
import Reports
import Testing

/// The files of `examples`.
@Suite struct ExampleTests {
  @Test(arguments: Example.allCases, Scale.allCases)
  func isPlannedAtEveryScale(example: Example, scale: Scale) throws {
    let exhibit = OwnExhibit(try example.experiment)
    let cells = try exhibit.cells(.without(data: scale))
    #expect(!cells.isEmpty && cells.allSatisfy { !$0.work.isEmpty })
    let published = try exhibit.published(in: .found())
    #expect(
      published.cells.allSatisfy { cell in
        cells.contains { $0.row == cell.row && $0.column == cell.column }
      })
  }

  /// The file's cell of the printed weight is the paper's own, run for run: what the cache has of
  /// one is not trained for the other.
  @Test(arguments: Scale.allCases)
  func thePrintedWeightIsTheExhibitsCell(scale: Scale) throws {
    let request = Request.without(data: scale)
    let own = try OwnExhibit(Example.otherWeights.experiment).cells(request)
      .first { $0.row == "λ 0.03" }
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("varga", "table3")))
    let printed = try exhibit.cells(request).first {
      $0.row == "No CP" && $0.column == "SpectReg" && $0.reading == "as in the authors' code"
    }
    #expect(own?.runs.map(\.key) == printed?.runs.map(\.key) && own?.runs.isEmpty == false)
  }

  @Test func whatIsComparedIsCorrectedForItsNumber() throws {
    let exhibit = OwnExhibit(try Example.perceptrons.experiment)
    let request = Request.without(data: .quick)
    let cells = try exhibit.cells(request)
    var metrics: [String: [String: Double]] = [:]
    for (place, cell) in cells.enumerated() {
      for work in cell.work {
        metrics[work.key, default: [:]][cell.metric] = Double(place) + Double(work.seed) / 10
      }
    }
    let results = ExhibitResults(
      request: request, published: try exhibit.published(in: .found()), cells: cells,
      metrics: metrics, bytes: { _ in .init() })
    let comparisons = exhibit.comparisons(results)
    // Three sizes, four weights each against none, of two measures.
    #expect(comparisons.count == 24)
    #expect(Set(comparisons.map(\.familySize)) == [12])
    #expect(comparisons[0].second.name == "λ 0")
    let figure = try #require(try exhibit.figure(results))
    #expect(figure.panels.count == 2 && figure.panels[0].series.count == 3)
    #expect(figure.panels[0].y.label == "test accuracy (%)")
  }
}
