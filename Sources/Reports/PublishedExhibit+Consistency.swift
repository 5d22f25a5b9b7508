extension PublishedExhibit {
  /// Checks what no single key shows: names that must be unique or be cells' names, and spreads
  /// that fit `spread`.
  ///
  /// - Throws: `PublishedError.invalidValue`, naming the file and the key.
  func checkConsistency(file: String) throws(PublishedError) {
    try checkCells(file: file)
    try checkMargins(file: file)
    try Self.checkUnique(
      margins.map { "\($0.row ?? "every row") | \($0.column ?? "every column")" }, key: "margin",
      file: file)
    try checkDivisor(file: file)
    try Self.checkUnique(claims.map(\.id), key: "claim.id", file: file)
    try Self.checkUnique(columns.map(\.name), key: "column.name", file: file)
    try Self.checkUnique(
      hyperparameters.map { setting in
        "\(setting.name) | \(setting.row ?? "every row") | \(setting.column ?? "every column")"
      },
      key: "hyperparameter", file: file)
    let used = Set(columnNames)
    for column in columns where !used.contains(column.name) {
      throw .invalidValue(
        file: file, key: "column.name", value: "\"\(column.name)\"", reason: "no cell has it")
    }
    guard cells.isEmpty == false || claims.isEmpty == false else {
      throw .invalidValue(
        file: file, key: "cell", value: "nothing", reason: "a file needs a cell or a claim")
    }
    guard n == nil || nSource != nil else {
      throw .missingKey(file: file, key: "n_source")
    }
  }

  private func checkCells(file: String) throws(PublishedError) {
    try Self.checkUnique(cells.map { "\($0.row) | \($0.column)" }, key: "cell", file: file)
    for (index, cell) in cells.enumerated() {
      let key = "cell[\(index + 1)]"
      switch spread {
      case .standardDeviation:
        guard cell.confidenceHalfWidth == nil else {
          throw .unknownKey(file: file, key: "\(key).ci95")
        }
        guard cell.printedDeviation != nil else { throw .missingKey(file: file, key: "\(key).sd") }
      case .confidenceInterval:
        guard cell.confidenceHalfWidth != nil else {
          throw .missingKey(file: file, key: "\(key).ci95")
        }
        guard let n = cell.n else { throw .missingKey(file: file, key: "\(key).n") }
        guard n > 1 else {
          throw .invalidValue(
            file: file, key: "\(key).n", value: "\(n)", reason: "an interval needs two runs")
        }
      case .nothing:
        guard cell.confidenceHalfWidth == nil else {
          throw .unknownKey(file: file, key: "\(key).ci95")
        }
        guard cell.printedDeviation == nil else {
          throw .unknownKey(file: file, key: "\(key).sd")
        }
      }
    }
  }

  /// A divisor is one of printed standard deviations of a known number of runs.
  private func checkDivisor(file: String) throws(PublishedError) {
    guard spreadDivisor == .count else { return }
    let value = "\"\(spreadDivisor.rawValue)\""
    guard spread == .standardDeviation else {
      throw .invalidValue(
        file: file, key: "spread_divisor", value: value,
        reason: "only a spread of \"sd\" has a divisor")
    }
    guard cells.allSatisfy({ ($0.n ?? 0) > 1 }) else {
      throw .invalidValue(
        file: file, key: "spread_divisor", value: value,
        reason: "each cell needs an n of two runs or more")
    }
  }

  private static func checkUnique(
    _ names: [String], key: String, file: String
  ) throws(PublishedError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw .invalidValue(file: file, key: key, value: "\"\(name)\"", reason: "occurs twice")
    }
  }
}
