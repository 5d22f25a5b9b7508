import Foundation
import Reports

/// A figure that has one of everything: kinds of series, scales, annotations, awkward texts.
enum ExampleFigure {
  static let everything = Figure(
    title: "Quotes ' and \\ and 100% λ_JR^{2}", panels: [curves, bars, logarithms, raster],
    columns: 2)

  private static let x = (0..<40).map { Double($0) * 500 }

  private static let curves = Panel(
    title: "Curves", x: Axis("training examples"), y: Axis("test accuracy (%)"),
    secondary: Axis("squared norm"),
    series: [
      Series("", .band, x: x, y: x, lower: x.map { $0 / 2e4 }, upper: x.map { $0 / 1e4 }, style: 0),
      Series("line", .line, x: x, y: x.map { $0 / 1.5e4 }, style: 0),
      Series("dashed", .dashedLine, x: x, y: x.map { sin($0) }),
      Series("points", .points, x: x, y: x.map { cos($0) }),
      Series("norm", .linePoints, x: x, y: x.map { $0 * $0 }, axis: .secondary),
    ],
    annotations: [
      .verticalLine(x: 1e4, label: "it's here"), .horizontalLine(y: 0.5, label: "50%"),
      .arrow(from: .init(x: 1e3, y: 1), to: .init(x: 5e3, y: 0), label: "arrow"),
      .text(at: .init(x: 2e3, y: 0.1), label: "two\nlines"), .dot(at: .init(x: 1e4, y: 0.5)),
    ], legend: .right)

  private static let bars = Panel(
    title: "Bars", x: Axis("", ticks: [.init(0, "none"), .init(1, "100%")]), y: Axis("ms"),
    series: [
      Series("one", .bars, x: [0, 1], samples: [Sample(mean: 4), Sample(mean: 7)]),
      Series("two", .bars, x: [0, 1], y: [3, 5]),
    ], legend: .topLeft)

  private static let logarithms = Panel(
    title: "Logarithms", x: Axis("λ", scale: .logarithmic), y: Axis("loss", scale: .logarithmic),
    series: [
      Series(
        "bars to below zero", .errorBars, x: [0.001, 0.01, 0.1],
        samples: [
          Sample(mean: 1, standardDeviation: 2, count: 3), Sample(mean: 0.1), Sample(mean: .nan),
        ]),
      Series("nothing positive", .line, x: [0.001, 0.1], y: [-1, 0]),
      Series("diverged", .line, x: [0.001, 0.1], y: [.nan, .infinity]),
    ])

  private static let raster = Panel(
    title: "Raster", x: Axis("first"), y: Axis("second"),
    series: [],
    annotations: [
      .circle(around: .init(x: 0, y: 0.5), radius: 0.3),
      .dot(at: .init(x: 0.5, y: 0.5), color: "#cccccc"),
    ],
    raster: Raster(
      cells: [[0, 1, 2], [2, 1, 0]], palette: Palette.classes, x: -1...1, y: 0...1),
    segments: [Segment(from: .init(x: -1, y: 0), to: .init(x: 0, y: 1))],
    legend: .none, isSquare: true)
}
