/// One curve, cloud, band or row of bars of a panel.
package struct Series: Hashable, Sendable {
  /// How a series is drawn.
  package enum Kind: Hashable, Sendable {
    case line
    case dashedLine
    case points
    /// Points with a line through them.
    case linePoints
    /// Points with error bars and a line through them; needs `lower` and `upper`.
    case errorBars
    /// The area between `lower` and `upper`, lightly filled; stands behind the other series.
    case band
    /// Boxes from zero to y; with `lower` and `upper`, each with an error bar.
    case bars
  }

  /// Whose numbers a series shows, which decides its marks and its colour.
  package enum Role: Hashable, Sendable {
    /// Ours: filled marks, in the palette's colours.
    case ours
    /// What a paper prints: open marks, black.
    case published
    /// What all is held against, such as the true function: a solid black line.
    case reference
  }

  /// Which vertical axis a series is read on.
  package enum VerticalAxis: Hashable, Sendable {
    case primary, secondary
  }

  /// The legend's text; empty for none.
  package var name: String

  /// How it is drawn.
  package var kind: Kind

  /// The places along the horizontal axis.
  package var x: [Double]

  /// The values, as many as `x`; one that is not finite leaves a gap.
  package var y: [Double]

  /// The lower ends of error bars or band, as many as `x`; empty for kinds without.
  package var lower: [Double]

  /// The upper ends of error bars or band, as many as `x`; empty for kinds without.
  package var upper: [Double]

  /// The vertical axis to read it on.
  package var axis: VerticalAxis

  /// The colour, dash and marker, by place in the palette; nil for the series' own place.
  ///
  /// A band and its line share a place by naming the same number.
  package var style: Int?

  /// Whose numbers it shows.
  package var role: Role

  /// Creates a series; `x` and `y` must be equally long.
  package init(
    _ name: String, _ kind: Kind, x: [Double], y: [Double], lower: [Double] = [],
    upper: [Double] = [], axis: VerticalAxis = .primary, style: Int? = nil, role: Role = .ours
  ) {
    precondition(x.count == y.count, "Series '\(name)': \(x.count) x for \(y.count) y")
    precondition(
      lower.count == upper.count && (lower.isEmpty || lower.count == x.count),
      "Series '\(name)': \(lower.count) lower and \(upper.count) upper ends for \(x.count) x")
    let needsEnds = kind == .errorBars || kind == .band
    precondition(
      !needsEnds || x.isEmpty || !lower.isEmpty,
      "Series '\(name)': a \(kind) needs lower and upper")
    self.name = name
    self.kind = kind
    self.x = x
    self.y = y
    self.lower = lower
    self.upper = upper
    self.axis = axis
    self.style = style
    self.role = role
  }

  /// Creates points with error bars of mean ± standard deviation, one a sample.
  ///
  /// A sample without a standard deviation has a bar of no length.
  package init(
    _ name: String, _ kind: Kind = .errorBars, x: [Double], samples: [Sample],
    axis: VerticalAxis = .primary, style: Int? = nil, role: Role = .ours
  ) {
    self.init(
      name, kind, x: x, y: samples.map(\.mean),
      lower: samples.map { $0.mean - ($0.standardDeviation ?? 0) },
      upper: samples.map { $0.mean + ($0.standardDeviation ?? 0) }, axis: axis, style: style,
      role: role)
  }
}
