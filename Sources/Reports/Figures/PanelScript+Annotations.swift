extension PanelScript {
  /// The commands that place the panel's marks.
  var annotations: [String] {
    panel.annotations.flatMap { annotation -> [String] in
      switch annotation {
      case .verticalLine(let x, let label):
        [
          "set arrow from first \(x), graph 0 to first \(x), graph 1 \(Self.guide)",
          text(label, at: "first \(x), graph 1", offset: "0.6,-0.9"),
        ]
      case .horizontalLine(let y, let label):
        [
          "set arrow from graph 0, first \(y) to graph 1, first \(y) \(Self.guide)",
          text(label, at: "graph 0, first \(y)", offset: "0.8,0.6"),
        ]
      case .arrow(let from, let to, let label):
        [
          "set arrow from \(from.x),\(from.y) to \(to.x),\(to.y) filled head size screen 0.012,20"
            + " lw 1.5 lc rgb '\(Palette.ink)' front",
          text(
            label, at: "\(from.x),\(from.y)",
            offset: to.y < from.y ? "0,0.7" : "0,-0.9", placement: "center"),
        ]
      case .text(let at, let label):
        [text(label, at: "\(at.x),\(at.y)", offset: "0,0")]
      case .dot(let at, let color):
        ["set label '' at \(at.x),\(at.y) point pt 7 ps 0.8 lc rgb '\(color)' front"]
          + (color == "#000000"
            ? [] : ["set label '' at \(at.x),\(at.y) point pt 6 ps 0.8 lc rgb '#000000' front"])
      case .circle(let center, let radius):
        [
          "set object circle at first \(center.x),\(center.y) size first \(radius) fillstyle empty"
            + " border lc rgb '#000000' lw 1.8 front"
        ]
      }
    }
  }

  /// The command that takes the panel's marks away again.
  var removal: String {
    let hasCircle = panel.annotations.contains {
      if case .circle = $0 { true } else { false }
    }
    return "unset label; unset arrow" + (hasCircle ? "; unset object" : "")
  }

  private static let guide = "nohead lw 1.2 dt (9,6) lc rgb '\(Palette.frame)' back"

  private func text(
    _ label: String, at place: String, offset: String, placement: String = "left"
  ) -> String {
    "set label \(FigureScript.quoted(label)) at \(place) \(placement) offset \(offset) noenhanced"
      + " font ',12' tc rgb '\(Palette.ink)' front"
  }
}
