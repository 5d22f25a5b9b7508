import Exhibits
import Reports

extension Cost {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    [
      ClaimJudgement(
        "only-1.3", .undecided, Self.needsGPU + ": " + Self.factor(Self.row, results)),
      ClaimJudgement(
        "largest-2", .undecided, Self.needsGPU + ": " + Self.factor(Self.resNet18Row, results)),
      ClaimJudgement("exact-scales-with-classes", Self.scaling(results)),
      ClaimJudgement("constant-overhead", Self.constancy(results)),
    ]
  }

  /// A projection's cost on one core, in time and in operations.
  private static func factor(_ row: String, _ results: ExhibitResults) -> String {
    func value(_ quantity: Quantity, _ method: String) -> Double? {
      results.sample(row: row, column: quantity.column(method))?.mean
    }
    guard let factor = value(.factor, oneProjection), let plain = value(.operations, plain),
      let one = value(.operations, oneProjection)
    else { return "not timed at this scale" }
    return
      "\(NumberText.telling(factor, decimals: 2)) times on one core of this machine, where the "
      + "operations are "
      + "\(NumberText.telling(one / plain, decimals: 2)) times those of a plain step"
  }

  /// What a method adds to a plain step by the number of classes, in operations or time; nil where
  /// it isn't timed.
  private static func overheads(
    _ method: String, _ quantity: Quantity, _ results: ExhibitResults
  ) -> [Double]? {
    let values = classCounts.compactMap { classes in
      results.sample(row: row(classes: classes), column: quantity.column(overhead(method)))?.mean
    }
    return values.count == classCounts.count ? values : nil
  }

  /// "Scales linearly with the output dimension C": the overhead a class is the same within a
  /// quarter, from the fewest classes to the most; by the operations, which are the same
  /// everywhere.
  private static func scaling(_ results: ExhibitResults) -> Finding {
    guard let operations = overheads(exact, .operations, results),
      let times = overheads(exact, .time, results)
    else { return Finding(.undecided, "not timed") }
    func shares(_ values: [Double]) -> [Double] {
      zip(values, classCounts).map { $0 / Double($1) }
    }
    let counts = shares(operations)
    let isLinear = (counts.max() ?? 0) <= 1.25 * (counts.min() ?? 0)
    func text(_ values: [Double]) -> String {
      values.map { NumberText.telling($0, decimals: 2) }.joined(separator: ", ")
    }
    let classes = classCounts.map(String.init).joined(separator: ", ")
    return Finding(
      isLinear ? .holds : .fails,
      "what the exact method adds to a plain step, for each of \(classes) classes: "
        + "\(text(counts)) 10⁶ operations, "
        + "by which it is judged; \(text(shares(times))) ms of one core")
  }

  /// "A constant time overhead": what one projection adds doesn't grow with the number of classes;
  /// "very small in practice" is of the machine, and without a GPU undecided.
  private static func constancy(_ results: ExhibitResults) -> Finding {
    guard let operations = overheads(oneProjection, .operations, results),
      let least = operations.min(), let most = operations.max()
    else { return Finding(.undecided, "not timed") }
    let counts = operations.map { NumberText.telling($0, decimals: 1) }.joined(separator: ", ")
    let classes = classCounts.map(String.init).joined(separator: ", ")
    return Finding(
      most <= 1.25 * least ? .undecided : .fails,
      "one projection adds \(counts) 10⁶ operations to a plain step for \(classes) classes, so "
        + "that the overhead is "
        + (most <= 1.25 * least ? "constant" : "not constant")
        + "; whether it is very small in practice takes a GPU: \(factor(row, results))")
  }

  /// The factors on a plain step, in time and in operations.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let names = Self.methods.map(\.name)
    func values(_ quantity: Quantity) -> [Double] {
      names.compactMap { results.sample(row: Self.row, column: quantity.column($0))?.mean }
    }
    let operations = values(.operations)
    let times = [1] + values(.factor)
    guard operations.count == names.count, times.count == names.count else { return nil }
    let places = names.indices.map { Double($0 + 1) }
    return Figure(
      Panel(
        x: Axis(
          "", range: 0.5...(Double(names.count) + 0.5),
          ticks: zip(places, names).map { .init($0, $1) }),
        y: Axis("over a plain step"),
        series: [
          Series("time", .bars, x: places, y: times, style: 2),
          Series("multiply-adds", .bars, x: places, y: operations.map { $0 / operations[0] }),
        ]))
  }
}
