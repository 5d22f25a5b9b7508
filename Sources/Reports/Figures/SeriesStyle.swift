/// What a series looks like, in gnuplot's words.
struct SeriesStyle {
  private let kind: Series.Kind
  private let hasEnds: Bool
  private let color: String
  private let dash: String
  private let marker: String

  init(_ series: Series, index: Int) {
    kind = series.kind
    hasEnds = !series.lower.isEmpty
    let place = abs(series.style ?? index) % Palette.colors.count
    color = "lc rgb '\(series.role == .ours ? Palette.colors[place] : Palette.ink)'"
    dash =
      kind == .dashedLine
      ? Palette.dashed : series.role == .ours ? Palette.dashes[place] : "solid"
    // Clouds of points stay legible with smaller ones.
    let size = kind == .points && series.x.count > 30 ? 0.45 : 0.7
    let type = series.role == .published ? Palette.openMarker : Palette.markers[place]
    // An open mark looks smaller than a filled one.
    marker = "pt \(type) ps \(series.role == .published ? 0.8 : size)"
  }

  // A vector with a bar at each end: gnuplot's own error bars clear a disc around their middle.
  private static let ends = "heads size graph 0.007,90 nofilled lw 1.5 dt solid"

  private var line: String { "lw 2 dt \(dash) \(color)" }

  private var fill: String {
    kind == .band
      ? "fs transparent solid 0.18 noborder \(color)" : "fs solid 1.0 noborder \(color)"
  }

  /// The layers to draw, lower ones first: the data block's columns, and the look.
  func layers(barWidth: Double) -> [(columns: String, look: String)] {
    switch kind {
    case .line, .dashedLine: [("1:2", "with lines \(line)")]
    case .points: [("1:2", "with points \(marker) \(color)")]
    case .linePoints: [("1:2", "with linespoints \(line) \(marker)")]
    case .errorBars:
      [
        ("1:2", "with lines \(line)"),
        ("1:3:(0):($4-$3)", "with vectors \(Self.ends) \(color)"),
        ("1:2", "with points \(marker) \(color)"),
      ]
    case .band: [("1:3:4", "with filledcurves \(fill)")]
    case .bars:
      [("1:2:(\(barWidth))", "with boxes \(fill)")]
        + (hasEnds
          ? [("1:3:(0):($4-$3)", "with vectors \(Self.ends) lc rgb '\(Palette.ink)'")] : [])
    }
  }

  /// The look of the legend's sample.
  var legend: String {
    switch kind {
    case .line, .dashedLine: "with lines \(line)"
    case .points: "with points \(marker) \(color)"
    case .linePoints, .errorBars: "with linespoints \(line) \(marker)"
    case .band, .bars: "with boxes \(fill)"
    }
  }
}
