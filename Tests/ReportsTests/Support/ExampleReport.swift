import Reports

/// A small report that has one of everything a format must cope with.
enum Example {
  static let mse = ReportedMetric(
    name: "mean squared error", unit: "1e-5", direction: .lowerIsBetter, decimals: 1)

  static let report = ExhibitReport(
    exhibit: "varga table1", title: "Table 1: SpectReg alongside weight decay",
    caption: "Accuracy by weight | λ.", scale: "quick",
    command: "replicate varga table1 --scale quick",
    data: [.init(name: "mnist", sha256: String(repeating: "ab", count: 32))], numericVersion: 3,
    cells: [
      Cell(
        row: "small MNIST", column: "Baseline", metric: .accuracy,
        published: Sample(mean: 97.25, standardDeviation: 0.22, count: 10),
        measured: Sample(mean: 97.31, standardDeviation: 0.2, count: 4),
        runs: [String(repeating: "0123", count: 16), String(repeating: "4567", count: 16)]),
      Cell(
        row: "small MNIST", column: "SpectReg, λ_JR", reading: "learning rate \"0.001\"",
        metric: .accuracy, published: Sample(mean: 97.69, standardDeviation: 0.11, count: 10),
        measured: Sample(mean: 96.5, standardDeviation: 0.1, count: 4)),
      Cell(
        row: "small CIFAR-10", column: "Baseline", metric: .accuracy,
        published: Sample(mean: 55.63, standardDeviation: 2.06, count: 10), measured: nil,
        note: "needs cifar-10"),
      Cell(
        row: "small MNIST", column: "our own", metric: .accuracy, published: nil,
        measured: Sample(mean: 12.5, standardDeviation: nil, count: 1)),
    ],
    claims: [
      Claim(
        text: "SpectReg beats the baseline.", section: "§4.1", verdict: .fails,
        evidence: "96.50 is below 97.31."),
      Claim(
        text: "The gain grows | shrinks.", section: "§4.4", verdict: .undecided,
        evidence: "One size run."),
    ],
    statistics: [
      StatisticalComparison(
        context: "small MNIST", .init("SpectReg, λ_JR", spectReg),
        with: .init("Baseline", baseline),
        metric: .accuracy, familySize: 2),
      StatisticalComparison(
        context: "small MNIST", .init("our own", Sample(mean: 12.5, count: 1)),
        with: .init("Baseline", baseline), metric: .accuracy, familySize: 2),
    ],
    notes: ["The paper doesn't say\nwhich optimizer."])

  private static let baseline = Sample(mean: 97.31, standardDeviation: 0.2, count: 4)
  private static let spectReg = Sample(mean: 96.5, standardDeviation: 0.1, count: 4)

  /// Cells of several metrics, one of them diverged.
  static let mixed = ExhibitReport(
    exhibit: "varga table7", title: "Table 7: error on SIN", scale: "smoke",
    command: "replicate varga table7 --scale smoke", data: [], numericVersion: 3,
    cells: [
      Cell(
        row: "λ = 0", column: "MSE", metric: mse, published: Sample(mean: 16.6),
        measured: Sample([600, 700, 800])),
      Cell(
        row: "λ = 0.03", column: "MSE", metric: mse, published: Sample(mean: 1.6),
        measured: Sample([1.5, .nan])),
      Cell(
        row: "λ = 0.03", column: "accuracy", metric: .accuracy, published: Sample(mean: 97),
        measured: Sample([97.0, 97.2])),
    ],
    statistics: [
      StatisticalComparison(
        .init("λ = 0.03", Sample(mean: 97.1, standardDeviation: 0.14, count: 2)),
        with: .init("λ = 0", Sample(mean: 97, standardDeviation: 0.2, count: 3)),
        metric: .accuracy),
      StatisticalComparison(
        .init("λ = 0.03", Sample(mean: .nan, standardDeviation: .nan, count: 2)),
        with: .init("λ = 0", Sample(mean: 700, standardDeviation: 100, count: 3)), metric: mse),
    ])
}
