/// How far ours may be from the printed numbers of an exhibit and still count as the same, with the
/// reason.
///
/// Stated in the exhibit's file before looking at the results: half of the smallest effect that the
/// exhibit argues from, and not below the scatter of one setting between the paper's own tables.
package struct PublishedMargin: Hashable, Sendable {
  /// What the margin is measured in.
  package enum Size: Hashable, Sendable {
    /// So much either way, in the column's unit.
    case difference(Double)
    /// From the printed mean divided by it to the printed mean times it.
    case ratio(Double)
    /// So many printed standard deviations of a run, either way.
    case deviations(Double)
  }

  /// The row it applies to; nil for all.
  package let row: String?
  /// The column it applies to; nil for all.
  package let column: String?
  /// How much it is.
  package let size: Size
  /// Why so much, in a sentence.
  package let reason: String

  /// The differences from a printed mean that don't matter; nil where they can't be told for it.
  package func bounds(around published: Sample) -> ClosedRange<Double>? {
    switch size {
    case .difference(let value): return -value...value
    case .ratio(let ratio):
      guard published.mean > 0 else { return nil }
      return published.mean * (1 / ratio - 1)...published.mean * (ratio - 1)
    case .deviations(let count):
      guard let deviation = published.standardDeviation else { return nil }
      return -count * deviation...count * deviation
    }
  }

  /// Such as "0.2", "a ratio of 0.80 to 1.25", "1 published standard deviation".
  package var text: String {
    switch size {
    case .difference(let value): "±\(value)"
    case .ratio(let ratio):
      "a ratio of \(NumberText.fixed(1 / ratio, decimals: 2)) to "
        + "\(NumberText.fixed(ratio, decimals: 2))"
    case .deviations(let count):
      count == 1
        ? "±1 published standard deviation" : "±\(count) published standard deviations"
    }
  }
}

extension PublishedExhibit {
  /// The margin for a row and column: that for both, then for the row, for the column, for all; nil
  /// for none.
  package func margin(row: String, column: String) -> PublishedMargin? {
    func rank(_ margin: PublishedMargin) -> Int {
      (margin.row == nil ? 0 : 2) + (margin.column == nil ? 0 : 1)
    }
    return margins.filter { margin in
      (margin.row ?? row) == row && (margin.column ?? column) == column
    }.max { rank($0) < rank($1) }
  }

  /// Checks that each margin has one size, above nothing, and is of a cell's row and column.
  ///
  /// - Throws: `PublishedError`, naming the file and the key.
  func checkMargins(file: String) throws(PublishedError) {
    let (rows, columns) = (Set(rows), Set(columnNames))
    for (index, margin) in margins.enumerated() {
      let key = "margin[\(index + 1)]"
      switch margin.size {
      case .ratio(let ratio) where ratio <= 1:
        throw .invalidValue(
          file: file, key: "\(key).ratio", value: "\(ratio)", reason: "must be above 1")
      case .difference(let value) where value <= 0, .deviations(let value) where value <= 0:
        throw .invalidValue(
          file: file, key: key, value: "\(value)", reason: "a margin must be above 0")
      default: break
      }
      if let row = margin.row, !rows.contains(row) {
        throw .invalidValue(
          file: file, key: "\(key).row", value: "\"\(row)\"", reason: "no cell has it")
      }
      if let column = margin.column, !columns.contains(column) {
        throw .invalidValue(
          file: file, key: "\(key).column", value: "\"\(column)\"", reason: "no cell has it")
      }
    }
  }
}

extension PublishedMargin: Decodable {
  private enum Keys: CodingKey { case row, column, difference, ratio, deviations, reason }

  /// Reads a margin that has one of the three sizes.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    row = try container.decodeIfPresent(String.self, forKey: .row)
    column = try container.decodeIfPresent(String.self, forKey: .column)
    reason = try container.decode(String.self, forKey: .reason)
    let sizes: [(Keys, (Double) -> Size)] = [
      (.difference, Size.difference), (.ratio, Size.ratio), (.deviations, Size.deviations),
    ]
    let stated = try sizes.compactMap { key, size in
      try container.decodeNumberIfPresent(forKey: key).map(size)
    }
    guard stated.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: container.codingPath,
          debugDescription: "a margin has one of difference, ratio and deviations"))
    }
    size = stated[0]
  }
}
