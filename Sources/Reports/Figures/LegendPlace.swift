/// Where a panel's legend stands: within the axes where a corner is free of data, else above them.
///
/// Never below, where it would stand under the axis's name, away from what it names.
enum LegendPlace: Hashable, Sendable {
  case corner(Panel.Legend)
  case above
  case right
  case none

  /// The place of `panel`'s own legend, drawn so many pixels wide and high, axes included.
  init(_ panel: Panel, width: Int, height: Int, x: AxisLayout, y: AxisLayout) {
    let names = panel.series.map(\.name).filter { !$0.isEmpty }
    guard !names.isEmpty else {
      self = .none
      return
    }
    switch panel.legend {
    case .none: self = .none
    case .right: self = .right
    case .topLeft, .topRight, .bottomLeft, .bottomRight: self = .corner(panel.legend)
    case .automatic:
      let room = LegendRoom(
        names, width: width, height: height, tickLength: y.ticks.map(\.label.count).max() ?? 0)
      let points = Self.points(of: panel, x, y, letter: room.letter)
      self = room.corner(freeOf: points).map(LegendPlace.corner) ?? .above
    }
  }

  /// gnuplot's words for the key.
  var words: String? {
    switch self {
    case .corner(.topLeft): "inside top left vertical Left reverse"
    case .corner(.topRight): "inside top right vertical Left reverse"
    case .corner(.bottomLeft): "inside bottom left vertical Left reverse"
    case .corner(.bottomRight): "inside bottom right vertical Left reverse"
    case .corner, .none: nil
    case .above: "tmargin center horizontal Left reverse"
    case .right: "outside right top vertical Left reverse"
    }
  }

  /// All that is drawn, as shares of the axes from the lower left: points, ends of bars, and what
  /// lies between two points of a line.
  private static func points(
    of panel: Panel, _ x: AxisLayout, _ y: AxisLayout, letter: Double
  ) -> [(x: Double, y: Double)] {
    // Whatever is read on another axis or fills the panel may be anywhere.
    let isFilled = panel.raster != nil || !panel.segments.isEmpty || panel.secondary != nil
    guard !isFilled else { return [(0, 0), (0, 1), (1, 0), (1, 1)] }
    var points: [(x: Double, y: Double)] = []
    for series in panel.series {
      let across = series.x.map { x.share($0, panel.x.scale) }
      for heights in [series.y, series.lower, series.upper] where !heights.isEmpty {
        let up = heights.map { y.share($0, panel.y.scale) }
        var last: (x: Double, y: Double)?
        for (x, y) in zip(across, up) {
          guard let x, let y else {
            last = nil
            continue
          }
          let steps = last == nil ? 1 : 10
          let from = last ?? (x, y)
          points += (1...steps).map { step in
            let share = Double(step) / Double(steps)
            return (from.x + (x - from.x) * share, from.y + (y - from.y) * share)
          }
          last = (x, y)
        }
      }
      if series.kind == .bars { points += across.compactMap { $0.map { ($0, 0) } } }
    }
    return points + annotated(panel, x, y, letter)
  }

  /// The marks beside the data, with their texts, a letter of which is so wide a share of the axis.
  private static func annotated(
    _ panel: Panel, _ x: AxisLayout, _ y: AxisLayout, _ letter: Double
  ) -> [(x: Double, y: Double)] {
    func text(_ label: String, x: Double, y: Double) -> [(x: Double, y: Double)] {
      (0...label.count).map { (x + Double($0) * letter, y) }
    }
    let line = (0...20).map { Double($0) / 20 }
    return panel.annotations.flatMap { annotation -> [(x: Double, y: Double)] in
      func point(_ place: Annotation.Point, _ label: String) -> [(x: Double, y: Double)] {
        guard let across = x.share(place.x, panel.x.scale), let up = y.share(place.y, panel.y.scale)
        else { return [] }
        return text(label, x: across, y: up)
      }
      switch annotation {
      case .verticalLine(let at, let label):
        guard let at = x.share(at, panel.x.scale) else { return [] }
        return line.map { (at, $0) } + text(label, x: at, y: 0.95)
      case .horizontalLine(let at, let label):
        guard let at = y.share(at, panel.y.scale) else { return [] }
        return line.map { ($0, at) } + text(label, x: 0, y: min(at + 0.05, 1))
      case .arrow(let from, let to, let label): return point(from, label) + point(to, "")
      case .text(let at, let label): return point(at, label)
      case .dot(let at, _), .circle(let at, _): return point(at, "")
      }
    }
  }
}
