/// Colours, dashes and markers of series, told apart by the colour-blind and in grey.
///
/// The colours are those of Okabe and Ito 2008, *Color Universal Design*, in an order that keeps
/// the lightest (yellow) out of lines on white.
package enum Palette {
  /// Blue, vermillion, bluish green, reddish purple, orange, sky blue, black, grey.
  package static let colors = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#7F7F7F",
  ]

  /// Ten colours for the classes of a `Raster`: the series' colours, yellow and a pale brown.
  package static let classes = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000",
    "#999999", "#8C6D4F",
  ]

  /// gnuplot's dash types, solid first.
  static let dashes = [
    "solid", "(14,5)", "(3,4)", "(14,4,3,4)", "(8,4)", "(14,4,3,4,3,4)", "solid", "(3,4)",
  ]

  /// The dash type of a line that is meant to look dashed whatever its place.
  static let dashed = "(7,5)"

  /// gnuplot's point types: filled circle, square, triangle, diamond, inverted triangle, pentagon,
  /// then circle and square again, told apart by their colours.
  static let markers = [7, 5, 9, 13, 11, 15, 7, 5]

  /// gnuplot's open circle, for what is published.
  static let openMarker = 6

  /// The texts on a drawing.
  package static let ink = "#24292f"
  /// The axes.
  package static let frame = "#57606a"
  /// The lines across from the ticks.
  package static let grid = "#e3e6ea"
  /// The card that all stands on.
  package static let card = "#ffffff"
}
