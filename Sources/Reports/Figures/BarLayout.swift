/// How rows of bars share the places along the horizontal axis: side by side.
struct BarLayout {
  private let rows: [Series]

  /// A bar's width, in the horizontal axis' unit.
  let width: Double

  init(_ series: [Series]) {
    rows = series.filter { $0.kind == .bars }
    let places = Set(rows.flatMap(\.x).filter(\.isFinite)).sorted()
    let gaps = zip(places.dropFirst(), places).map { $0 - $1 }
    width = (gaps.min() ?? 1) * 0.8 / Double(max(rows.count, 1))
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Where the points or bars of `series` stand.
  func places(of series: Series) -> [Double] {
    guard series.kind == .bars, let row = rows.firstIndex(of: series) else { return series.x }
    let offset = (Double(row) - Double(rows.count - 1) / 2) * width
    return series.x.map { $0 + offset }
  }

  /// The outer edges of all bars, which the horizontal axis must hold.
  var edges: [Double] {
    rows.flatMap { row in places(of: row).flatMap { [$0 - width, $0 + width] } }
  }
}
