import Exhibits
import Foundation
import Measurements
import Reports
import Training

/// A classifier's answers on a grid over a piece of a plane, drawn as Hoffman and others 2019 do:
/// regions coloured by class, paler where the largest softmax value is smaller, and its contours.
struct DecisionCellMap {
  /// The piece of the plane, in pixels' units (L2).
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private let answers: [[TrainedNetwork.Answer]]
  private let classes: Int

  /// Where the shades change and the contours lie.
  static let levels = [0.5, 0.75, 0.95, 0.99]
  private static let strengths = [0.25, 0.4, 0.55, 0.7, 0.85]

  /// Asks the classifier at `side` × `side` places.
  init(
    _ classifier: TrainedNetwork, on plane: DecisionPlane, x: ClosedRange<Double>,
    y: ClosedRange<Double>, side: Int
  ) {
    self.x = x
    self.y = y
    classes = Palette.classes.count
    answers = Self.places(y, side).map { y in
      classifier.answers(
        to: Self.places(x, side).flatMap { plane.image(at: .init(x: $0, y: y)) })
    }
  }

  private static func places(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0..<count).map {
      range.lowerBound
        + (range.upperBound - range.lowerBound) * Double($0) / Double(max(count - 1, 1))
    }
  }

  /// The panel with marks of its own over the regions.
  func panel(title: String, marks: [Annotation]) -> Panel {
    let contours = ContourLines(values: answers.map { $0.map(\.confidence) }, x: x, y: y)
    return Panel(
      title: title, x: Axis("", range: x), y: Axis("", range: y),
      series: [], annotations: marks + names,
      raster: Raster(
        cells: answers.map { $0.map(color) },
        palette: Palette.shades(of: Palette.classes, strengths: Self.strengths) + ["#ffffff"],
        x: x, y: y),
      segments: Self.levels.flatMap(contours.segments), legend: .none, isSquare: true)
  }

  /// The place in the palette; the last one where the answer isn't finite.
  private func color(_ answer: TrainedNetwork.Answer) -> Int {
    guard answer.label < classes else { return classes * Self.strengths.count }
    let shade = Self.levels.count { answer.confidence >= $0 }
    return answer.label * Self.strengths.count + shade
  }

  /// The digit of each class with a fiftieth of the area, at the place of its region nearest to the
  /// region's middle, but not on the image's own.
  private var names: [Annotation] {
    let side = answers.count
    let (xs, ys) = (Self.places(x, side), Self.places(y, side))
    let free = 0.06 * (x.upperBound - x.lowerBound)
    var members: [Int: [(row: Int, column: Int)]] = [:]
    for (row, line) in answers.enumerated() {
      for (column, answer) in line.enumerated() where hypot(xs[column], ys[row]) > free {
        members[answer.label, default: []].append((row, column))
      }
    }
    return members.keys.sorted().compactMap { label in
      let places = members[label] ?? []
      guard label < classes, places.count * 50 >= side * side else { return nil }
      let row = Double(places.reduce(0) { $0 + $1.row }) / Double(places.count)
      let column = Double(places.reduce(0) { $0 + $1.column }) / Double(places.count)
      func distance(_ place: (row: Int, column: Int)) -> Double {
        let (up, across) = (Double(place.row) - row, Double(place.column) - column)
        return up * up + across * across
      }
      return places.min { distance($0) < distance($1) }.map {
        .text(at: .init(x: xs[$0.column], y: ys[$0.row]), label: "\(label)")
      }
    }
  }
}
