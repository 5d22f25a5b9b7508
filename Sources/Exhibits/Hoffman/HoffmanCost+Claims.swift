import Reports

extension HoffmanCost {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let costs = try StepCosts.live.taken(at: results.scale)
    return [
      ClaimJudgement("only-1.3", Self.factor(costs)),
      ClaimJudgement("largest-2", Self.largest(costs)),
      ClaimJudgement("exact-scales-with-classes", Self.scaling(costs)),
    ]
  }

  /// "Only ≈ 1.3 times": up to 1.35, what rounds to it.
  private static func factor(_ costs: LiveValues.Values) -> Finding {
    func value(_ column: String) -> Double? { costs[[row, column]]?.mean }
    guard let factor = value("one projection"),
      let plain = value(Quantity.operations.column("plain")),
      let one = value(Quantity.operations.column("one projection"))
    else { return Finding(.undecided, "not measured") }
    return Finding(
      factor < 1.35 ? .holds : .fails,
      "\(NamedValues.format(factor, decimals: 2)) times on one core of this machine, where the operations are "
        + "\(NamedValues.format(one / plain, decimals: 2)) times those of a plain step: a smaller factor in time "
        + "tells of steps that spend it on other things than their products")
  }

  /// "A factor of ≈ 2 … for ResNet-18 on CIFAR-10": up to 2.5, what rounds to it.
  private static func largest(_ costs: LiveValues.Values) -> Finding {
    func value(_ column: String) -> Double? { costs[[resNet18Row, column]]?.mean }
    guard let factor = value("one projection"),
      let plain = value(Quantity.operations.column("plain")),
      let one = value(Quantity.operations.column("one projection"))
    else { return Finding(.undecided, "ResNet-18 isn't timed at this scale") }
    return Finding(
      factor < 2.5 ? .holds : .fails,
      "\(NamedValues.format(factor, decimals: 2)) times on one core of this machine, where the operations are "
        + "\(NamedValues.format(one / plain, decimals: 2)) times those of a plain step")
  }

  /// "Scales linearly with the output dimension C": the overhead a class is the same within a quarter, from the
  /// fewest classes to the most.
  private static func scaling(_ costs: LiveValues.Values) -> Finding {
    var verdicts: [Claim.Verdict] = []
    var sentences: [String] = []
    for quantity in Quantity.allCases {
      let shares = classCounts.compactMap { classes in
        costs[[row(classes: classes), quantity.column(overhead)]].map {
          $0.mean / Double(classes)
        }
      }
      guard shares.count == classCounts.count, let least = shares.min(), let most = shares.max()
      else { return Finding(.undecided, "not measured") }
      verdicts.append(most <= 1.25 * least ? .holds : .fails)
      let texts = shares.map { NamedValues.format($0, decimals: 2) }.joined(separator: ", ")
      sentences.append("\(texts) \(quantity.rawValue)")
    }
    let classes = classCounts.map(String.init).joined(separator: ", ")
    return Finding(
      .all(verdicts),
      "what the exact method adds to a plain step, for each of \(classes) classes: "
        + sentences.joined(separator: "; "))
  }

  /// The factors on a plain step, in time and in operations.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let costs = try StepCosts.live.taken(at: results.scale)
    let names = Self.methods.map(\.name)
    let operations = names.compactMap {
      costs[[Self.row, Quantity.operations.column($0)]]?.mean
    }
    let times = names.compactMap { costs[[Self.row, $0]]?.mean }
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
