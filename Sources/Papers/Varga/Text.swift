import Exhibits
import Networks
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018: numbers and empirical sentences on MNIST and SIN that stand in
/// no table or figure (§2.1, §4.7, §5, B.1).
struct Text: Exhibit {
  let id = ExhibitID("varga", "text")

  /// A penalty and a training set size: a column of the rows that carry the claims.
  static let baseline = MNISTCell(column: "Baseline", MNISTSetting())
  static let spectReg = MNISTCell(
    column: "SpectReg", MNISTSetting(penalties: [PrintedPenalty(.spectReg, 0.03)]))
  static let spherical = MNISTCell(
    column: "SpectReg, spherical",
    MNISTSetting(penalties: [PrintedPenalty(.sphericalSpectReg, 0.03)])
  )
  static let smallest = [nil, PrintedPenalty(.spectReg, 0.03)].map { penalty in
    MNISTCell(
      row: "500 images", column: penalty == nil ? "Baseline" : "SpectReg",
      MNISTSetting(penalties: penalty.map { [$0] } ?? [], size: 500))
  }

  private static let whole = MNISTCell(
    row: "LeNet-5 on the full MNIST", column: "test accuracy",
    MNISTSetting(size: MNISTSetting.wholeSize))

  /// The networks whose parameters the text counts, and the unit.
  private static let networks: [(row: String, column: String, network: Network, unit: Double)] = [
    ("LeNet-5", "parameters", .leNet5(activation: .rectified, dropoutRate: 0.5), 1),
    ("ResNet", "parameters, rounded", .residual(.varga(classes: 10)), 1e6),
    (
      "ResNet-18", "parameters, rounded",
      .residual(.imageNetResNet18(imageSide: 64, classes: 200)), 1e6
    ),
  ]

  func cells(_ request: Request) throws -> [PlannedCell] {
    func planned(_ cell: MNISTCell, atPaperScale: Int) throws -> PlannedCell {
      try cell.planned(
        .authorsCode,
        seeds: SmallMNIST.seeds(request, atPaperScale: atPaperScale),
        request)
    }
    let augmented = PlannedCell(
      row: "ResNet on the full (augmented) CIFAR-10", column: "test accuracy",
      notRun: "takes weeks of a core: 50,000 steps of the network on all images")
    return [try planned(Self.whole, atPaperScale: 10), augmented]
      + Self.networks.map {
        PlannedCell(
          row: $0.row, column: $0.column, reading: MNISTReading.authorsCode.name,
          metric: "parameters", runs: [])
      }
      + (try [Self.baseline, Self.spectReg].map { try planned($0, atPaperScale: 10) })
      + [try planned(Self.spherical, atPaperScale: 10)]
      + (try Self.smallest.map { try planned($0, atPaperScale: 10) })
      + (try Smoothness.cells(request))
      + (try Self.slopes.map { weight, column in
        let cell = try SineTask.cell(
          SineTask.authorsCode, weight: weight, metric: "testSquaredSlope", request)
        return PlannedCell(
          row: cell.row, column: column, reading: cell.reading, metric: cell.metric,
          runs: cell.runs)
      })
  }

  /// The weights between which the function learned on SIN is held to get smoother, as in Figure 2,
  /// with their columns.
  private static let slopes: [(weight: Double, column: String)] = [0, 10].map {
    ($0, "mean squared slope, \(SineTask.column($0))")
  }

  /// The norms have columns of their own.
  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(
      Smoothness.columns
        + Self.slopes.map {
          PublishedColumn(
            $0.column, metric: "mean squared slope over the domain", unit: "", better: .lower)
        })
  }

  func measured(_ cell: PlannedCell, _ results: ExhibitResults) throws -> Sample? {
    let counted = Self.networks.first { ($0.row, $0.column) == (cell.row, cell.column) }
    return counted.map { counted in
      let trained = counted.network.architecture.parameters.filter(\.role.isTrained)
      return Sample(mean: Double(trained.reduce(0) { $0 + $1.count }) / counted.unit)
    }
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let accuracies = TestAccuracies(results)
    let accuracy = accuracies.values(
      row: Self.whole.row, column: Self.whole.column, name: "trained on 50,000 images")
    let spectReg = accuracies.values(column: Self.spectReg.column)
    let spherical = accuracies.values(column: Self.spherical.column)
    let margin = accuracies.margin(row: Self.whole.row, column: Self.whole.column) ?? 0
    let same = accuracies.margin(column: Self.spectReg.column) ?? 0
    let smooth = Smoothness(results).finding
    let gains = Finding.all([
      .isGreater(spectReg, than: accuracies.values(column: Self.baseline.column)),
      .isGreater(smallest(accuracies, 1), than: smallest(accuracies, 0)),
    ])
    return [
      ClaimJudgement(
        "full-mnist",
        .isEquivalent(accuracy, to: 99.1, margin: margin)),
      ClaimJudgement(
        "spherical-no-different",
        .all([
          .losesNothing(spherical, against: spectReg, margin: same),
          .losesNothing(spectReg, against: spherical, margin: same),
        ])),
      ClaimJudgement("overfitting", fit(results)),
      ClaimJudgement("smoothens-everywhere", smooth),
      ClaimJudgement("controlled-beyond", .all([smooth, smoothOnSine(results), gains])),
      ClaimJudgement("solutions-generalize", gains),
      ClaimJudgement("norms-toward-zero", gains),
      ClaimJudgement("control-does-not-overfit", smooth),
      ClaimJudgement("globally-controlled", smooth),
      ClaimJudgement("smoother-manifold", smooth),
    ]
  }

  /// "On synthetic data": the slope falls over the whole of SIN's domain.
  private func smoothOnSine(_ results: ExhibitResults) -> Finding {
    let slopes = Self.slopes.map { weight, column in
      NamedValues(
        "mean squared slope on SIN at \(SineTask.column(weight))",
        results.bySeed(row: SineTask.row, column: column, reading: SineTask.authorsCode.name))
    }
    return .isGreater(slopes[0], than: slopes[1])
  }

  /// The accuracies of one of ``smallest``.
  private func smallest(_ accuracies: TestAccuracies, _ place: Int) -> NamedValues {
    let cell = Self.smallest[place]
    return accuracies.values(
      row: cell.row, column: cell.column, name: "\(cell.column) at 500 images")
  }

  /// "Close to 100% train accuracy".
  private func fit(_ results: ExhibitResults) -> Finding {
    let accuracies = [Self.baseline, Self.spectReg].map { cell in
      let planned = results.cell(
        row: cell.row, column: cell.column, reading: MNISTReading.authorsCode.name)
      return NamedValues(
        "\(cell.column), training images,",
        planned.map { results.bySeed($0, metric: Metric.trainAccuracy.rawValue) } ?? .none,
        unit: " %")
    }
    let means = accuracies.compactMap { $0.sample?.mean }
    let evidence =
      accuracies.map(\.summary).joined(separator: "; ") + ", judged by \(SmallMNIST.fitAccuracy)"
    guard means.count == accuracies.count else { return Finding(.undecided, evidence) }
    return Finding(means.allSatisfy { $0 >= SmallMNIST.fitAccuracy } ? .holds : .fails, evidence)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      The spherical variant's projections are on the unit sphere with the factor of 10 that makes \
      its expectation ‖J‖_F², so that λ means the same in both.
      """,
      """
      Norms on MNIST depend on which of several greatest values in a pooling's window counts \
      (ARCHITECTURE.md, Kinks, says by how much); all that are held against each other have the \
      same convention.
      """,
    ] + MNISTReading.notes(results)
  }
}
