import Reports

/// One direction of a grid: a setting and the values that it takes.
struct GridAxis: Sendable {
  /// The dotted key that changes.
  let key: String
  /// What tables and drawings call it.
  let name: String
  /// The values in order.
  let values: [Setting]
  /// What tables call each.
  let labels: [String]
  /// Where it stands in the file.
  let place: String

  /// The values as numbers, where all are.
  var numbers: [Double]? {
    let numbers = values.compactMap(\.number)
    return numbers.count == values.count ? numbers : nil
  }

  /// An axis of a file whose keys were checked.
  init(
    _ table: [String: Setting], at place: String, _ checker: SettingChecker
  ) throws(ExperimentError) {
    self.place = place
    key = table["key"]?.text ?? ""
    values = table["values"]?.list ?? []
    let last = key.split(separator: ".").last.map(String.init) ?? key
    let name = table["name"]?.text ?? last
    self.name = name
    let stated = table["labels"]?.list?.compactMap(\.text)
    labels = stated ?? values.map { "\(name) \($0.label)" }
    guard labels.count == values.count else {
      throw .contradiction(
        file: checker.file, key: "\(place).labels",
        reason: "\(labels.count) labels for \(values.count) values; give one each")
    }
    guard Set(labels).count == labels.count else {
      throw .contradiction(
        file: checker.file, key: stated == nil ? "\(place).values" : "\(place).labels",
        reason: "two are called the same; give each another label")
    }
    for value in values {
      try checker.check(change(value), is: .changes, at: "\(place).key: ")
    }
  }

  /// The change of a run's settings that a value is.
  func change(_ value: Setting) -> Setting {
    key.split(separator: ".", omittingEmptySubsequences: false).reversed().reduce(value) {
      .table([String($1): $0])
    }
  }
}

extension Setting {
  /// The value in a label, such as "0.01", "784-64-10", "heNormal".
  var label: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): "\(flag)"
    case .integer(let integer): "\(integer)"
    case .number(let number): NumberText.shortest(number)
    case .list(let list): list.map(\.label).joined(separator: "-")
    case .table(let table):
      table.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.label)" }
        .joined(separator: ", ")
    }
  }
}

extension Experiment {
  /// The cells of a list or a grid.
  static func cells(
    _ table: [String: Setting], _ checker: SettingChecker
  ) throws(ExperimentError) -> ([Cell], GridAxis?, GridAxis?) {
    let (list, grid) = (table["cell"]?.list, table["grid"]?.table)
    guard list == nil || grid == nil else {
      throw .contradiction(
        file: checker.file, key: "grid", reason: "a file has cells or a grid; remove one of them")
    }
    if let grid { return try cells(grid: grid, checker) }
    guard let list else {
      throw .missingKey(
        file: checker.file, key: "cell", expected: "the table's settings ([[cell]]), or give a grid"
      )
    }
    var cells: [Cell] = []
    for (place, setting) in list.enumerated() {
      let table = setting.table ?? [:]
      cells.append(
        Cell(
          row: table["row"]?.text ?? "", column: table["column"]?.text, changes: table["set"],
          key: "cell[\(place + 1)]"))
    }
    var seen: Set<[String?]> = []
    for cell in cells where !seen.insert([cell.row, cell.column]).inserted {
      throw .contradiction(
        file: checker.file, key: cell.key,
        reason: "\"\([cell.row, cell.column].compactMap { $0 }.joined(separator: ", "))\" is there "
          + "already; give it another row or column")
    }
    guard Set(cells.map { $0.column == nil }).count == 1 else {
      throw .contradiction(
        file: checker.file, key: "cell", reason: "give each cell a column, or none of them")
    }
    return (cells, nil, nil)
  }

  private static func cells(
    grid: [String: Setting], _ checker: SettingChecker
  ) throws(ExperimentError) -> ([Cell], GridAxis?, GridAxis?) {
    let rows = try GridAxis(grid["rows"]?.table ?? [:], at: "grid.rows", checker)
    guard let second = grid["columns"]?.table else {
      let cells = zip(rows.values, rows.labels).map { value, label in
        Cell(row: label, column: nil, changes: rows.change(value), key: rows.place)
      }
      return (cells, rows, nil)
    }
    let columns = try GridAxis(second, at: "grid.columns", checker)
    var cells: [Cell] = []
    for (value, label) in zip(rows.values, rows.labels) {
      for (other, column) in zip(columns.values, columns.labels) {
        let changes = try union(rows.change(value), columns.change(other), checker)
        // Each was checked alone; together they may ask for two cases of one choice.
        try checker.check(changes, is: .changes, at: "grid: ")
        cells.append(
          Cell(row: label, column: column, changes: changes, key: "grid: \(label), \(column)"))
      }
    }
    return (cells, rows, columns)
  }

  /// Both changes in one; they must not be of one setting.
  private static func union(
    _ first: Setting, _ second: Setting, _ checker: SettingChecker
  ) throws(ExperimentError) -> Setting {
    guard let table = first.table, let other = second.table else {
      throw .contradiction(
        file: checker.file, key: "grid", reason: "rows and columns change the same setting")
    }
    var union = table
    for (name, value) in other {
      if let own = table[name] {
        union[name] = try Self.union(own, value, checker)
      } else {
        union[name] = value
      }
    }
    return .table(union)
  }
}
