extension PanelScript {
  /// Writes the data block of each series that is drawn, and the raster's.
  func sendData(to script: GnuplotScript) throws(ReportError) {
    if let raster = panel.raster {
      try script.send("raster\(number)", matrix: raster.cells.map { $0.map(Double.init) })
    }
    if !panel.segments.isEmpty {
      let ends = panel.segments.map { [$0.from.x, $0.from.y, $0.to.x, $0.to.y] }
      try script.send(
        "segments\(number)", columns: (0..<4).map { column in ends.map { $0[column] } })
    }
    for (index, series) in panel.series.enumerated() where isDrawable(series) {
      let ends = series.lower.isEmpty ? [] : [lowerEnds(of: series), series.upper]
      let columns = [bars.places(of: series), series.y] + ends
      try script.send(block(index), columns: columns.map { $0.map { $0.isFinite ? $0 : .nan } })
    }
  }

  /// The lower ends of error bars or a band; on a logarithmic axis those at or below zero, where
  /// it has no place, are put at its end.
  private func lowerEnds(of series: Series) -> [Double] {
    let isPrimary = series.axis == .primary
    let vertical = isPrimary ? panel.y : panel.secondary ?? panel.y
    guard vertical.scale == .logarithmic else { return series.lower }
    let end = (isPrimary ? y : secondary ?? y).range.lowerBound
    return series.lower.map { $0 > 0 ? $0 : end }
  }

  /// The clauses of the plot command: the raster, segments, bands, then the others in their order.
  var plots: [String] {
    var clauses: [String] = []
    if let raster = panel.raster { clauses.append(rasterClause(raster)) }
    if !panel.segments.isEmpty {
      clauses.append(
        "$segments\(number) using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid"
          + " lc rgb '\(Palette.ink)' notitle")
    }
    let numbered = Array(panel.series.enumerated())
    let ordered =
      numbered.filter { $0.element.kind == .band } + numbered.filter { $0.element.kind != .band }
    clauses += ordered.flatMap { layers(of: $0.element, index: $0.offset) }
    if clauses.isEmpty { clauses = ["NaN notitle"] }
    return clauses + legendEntries
  }

  /// The clauses that make the legend, in the series' order.
  var legendEntries: [String] {
    panel.series.enumerated().filter { !$0.element.name.isEmpty }.map { index, series in
      let style = SeriesStyle(series, index: index)
      let name = isDrawable(series) ? series.name : "\(series.name) (nothing to draw)"
      return "keyentry \(style.legend) title \(FigureScript.quoted(name))"
    }
  }

  private func block(_ index: Int) -> String { "panel\(number)_series\(index + 1)" }

  /// Whether anything of `series` can be seen: finite, and positive on a logarithmic axis.
  private func isDrawable(_ series: Series) -> Bool {
    let vertical = series.axis == .primary ? panel.y : panel.secondary ?? panel.y
    func fits(_ value: Double, _ axis: Axis) -> Bool {
      value.isFinite && (axis.scale == .linear || value > 0)
    }
    let heights = series.kind == .band ? series.upper : series.y
    return zip(series.x, heights).contains { fits($0, panel.x) && fits($1, vertical) }
  }

  private func layers(of series: Series, index: Int) -> [String] {
    guard isDrawable(series) else { return [] }
    let axes = series.axis == .primary ? "axes x1y1" : "axes x1y2"
    let style = SeriesStyle(series, index: index)
    return style.layers(barWidth: bars.width).map { columns, look in
      "$\(block(index)) using \(columns) \(axes) \(look) notitle"
    }
  }
}
