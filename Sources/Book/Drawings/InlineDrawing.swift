import Foundation
import Reports

/// gnuplot's SVG made part of a page: no declarations, names of its own, the page's colours and
/// type, and a target over each mark.
struct InlineDrawing {
  /// The SVG element.
  let html: String
  /// How many marks tell their number.
  let targetCount: Int

  /// - Parameters:
  ///   - name: what makes the drawing's names unique in the book.
  ///   - title: what it shows, for who doesn't see it.
  init?(_ drawing: CommittedDrawing, name: String, title: String, report: ExhibitReport) {
    guard let open = drawing.svg.range(of: "<svg"),
      let openEnd = drawing.svg.range(of: ">", range: open.upperBound..<drawing.svg.endIndex),
      let close = drawing.svg.range(of: "</svg>", options: .backwards),
      let box = Self.viewBox(drawing.svg[open.lowerBound..<openEnd.upperBound])
    else { return nil }
    let targets = DrawingTargets(drawing, report: report).targets
    targetCount = targets.count
    let body = Self.adopted(
      String(drawing.svg[openEnd.upperBound..<close.lowerBound]), name: name)
    let overlay = targets.map { target in
      let (x, y) = (
        NumberText.fixed(target.x, decimals: 1), NumberText.fixed(target.y, decimals: 1)
      )
      let text = InlineText.escaped(target.text)
      return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"7\" data-tip=\"\(text)\"/>"
    }
    let label = InlineText.escaped(title)
    html =
      "<svg class=\"drawing\" viewBox=\"\(box)\" role=\"img\" aria-label=\"\(label)\">\(body)"
      + "<g class=\"targets\">\(overlay.joined())</g></svg>"
  }

  private static func viewBox(_ tag: Substring) -> String? {
    guard let name = tag.range(of: "viewBox=\"") else { return nil }
    let box = String(tag[name.upperBound...].prefix { $0 != "\"" })
    return box.split(separator: " ").compactMap { Double($0) }.count == 4 ? box : nil
  }

  /// The body with unique names, without titles that a browser would show as tooltips, without
  /// empty groups, and in the page's colours.
  private static func adopted(_ svg: String, name: String) -> String {
    var text = svg
    for (pattern, replacement) in [
      (#"<title>[^<]*</title>"#, ""), (#"<desc>[^<]*</desc>"#, ""),
      // Panels that are drawn into one file give their plots the same names, which nothing uses.
      (#"<g id="[^"]*_plot_[^"]*"\s*>"#, "<g>"),
      (#"<filter id=[\s\S]*?</filter>"#, ""),
      (#"\bid=(['"])"#, "id=$1\(name)-"), (#"xlink:href=(['"])#"#, "href=$1#\(name)-"),
      (#"url\((['"]?)#"#, "url($1#\(name)-"),
      (#"<g fill="none"[^>]*>\s*</g>"#, ""), (#"\sfont-family="[^"]*""#, ""),
      (#"\sstroke-linecap="butt" stroke-linejoin="miter""#, ""),
      (#"[ \t]*\n[ \t\n]*"#, "\n"),
    ] {
      text = text.replacingOccurrences(
        of: pattern, with: replacement, options: .regularExpression)
    }
    return recoloured(text)
  }

  /// Each colour of the palette, however gnuplot writes it, as the style sheet's of that name.
  private static func recoloured(_ svg: String) -> String {
    let named =
      [
        (Palette.ink, "ink"), (Palette.frame, "frame"), (Palette.grid, "grid"),
        (Palette.card, "paper"),
      ] + Palette.colors.enumerated().map { ($0.element, "series-\($0.offset + 1)") }
    var text = svg
    for (hex, name) in named {
      text = text.replacingOccurrences(
        of: SVGColour.pattern(of: hex), with: "var(--\(name))", options: .regularExpression)
    }
    return text.replacingOccurrences(of: "color=\"black\"", with: "color=\"var(--ink)\"")
  }
}
