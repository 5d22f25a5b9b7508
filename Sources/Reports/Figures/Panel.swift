/// One pair of axes with what is drawn between them.
package struct Panel: Hashable, Sendable {
  /// The panel's heading; empty for none.
  package var title: String

  /// The horizontal axis.
  package var x: Axis

  /// The vertical axis, at the left.
  package var y: Axis

  /// A second vertical axis, at the right; series name it by `Series.axis`.
  package var secondary: Axis?

  /// What is drawn, later ones over earlier ones, bands behind all.
  package var series: [Series]

  /// Marks beside the data.
  package var annotations: [Annotation]

  /// Colours by cell behind the series, such as the decision cells of a classifier.
  package var raster: Raster?

  /// Thin dark lines over the raster and under the series, such as contours; on the primary axes.
  package var segments: [Segment]

  /// Where the legend stands.
  package var legend: Legend

  /// Whether one unit is as long across as up.
  package var isSquare: Bool

  /// Creates a panel.
  package init(
    title: String = "", x: Axis, y: Axis, secondary: Axis? = nil, series: [Series],
    annotations: [Annotation] = [], raster: Raster? = nil, segments: [Segment] = [],
    legend: Legend = .automatic, isSquare: Bool = false
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.secondary = secondary
    self.series = series
    self.annotations = annotations
    self.raster = raster
    self.segments = segments
    self.legend = legend
    self.isSquare = isSquare
  }

  /// Where the legend stands.
  package enum Legend: String, Hashable, Sendable, CaseIterable {
    /// In a corner inside the axes: for series that leave that corner free.
    case topLeft, topRight, bottomLeft, bottomRight
    /// Where there is room: in a corner free of data, else above the axes.
    case automatic
    /// Right of the axes: never over data.
    case right
    case none
  }
}
