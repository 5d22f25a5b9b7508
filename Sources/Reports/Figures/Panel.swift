/// One pair of axes with what is drawn between them.
public struct Panel: Hashable, Sendable {
  /// The panel's heading; empty for none.
  public var title: String

  /// The horizontal axis.
  public var x: Axis

  /// The vertical axis, at the left.
  public var y: Axis

  /// A second vertical axis, at the right; series name it by `Series.axis`.
  public var secondary: Axis?

  /// What is drawn, later ones over earlier ones, bands behind all.
  public var series: [Series]

  /// Marks beside the data.
  public var annotations: [Annotation]

  /// Colours by cell behind the series, such as the decision cells of a classifier.
  public var raster: Raster?

  /// Thin dark lines over the raster and under the series, such as contours; on the primary axes.
  public var segments: [Segment]

  /// Where the legend stands.
  public var legend: Legend

  /// Whether one unit is as long across as up.
  public var isSquare: Bool

  /// Creates a panel.
  public init(
    title: String = "", x: Axis, y: Axis, secondary: Axis? = nil, series: [Series],
    annotations: [Annotation] = [], raster: Raster? = nil, segments: [Segment] = [],
    legend: Legend = .below, isSquare: Bool = false
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
  public enum Legend: String, Hashable, Sendable, CaseIterable {
    /// In a corner inside the axes: for series that leave that corner free.
    case topLeft, topRight, bottomLeft, bottomRight
    /// Under the axes, in columns: never over data.
    case below
    /// Right of the axes: never over data.
    case right
    case none
  }
}
