import Foundation

/// Writes the files of exhibits under one folder: `<paper>/<exhibit>.{md,json,csv}`, and
/// `.gp` and `.svg` where there is a figure, `<exhibit>-forest.gp` and `.svg` where published
/// numbers were compared.
///
/// The files are made in a hidden folder beside their place and renamed when all are whole, so
/// that each is replaced at once and a failure leaves the older ones as they were.
package struct ReportFiles: Sendable {
  /// The folder of one scale, such as `figures/paper`.
  package var folder: URL

  /// The program that draws and its first arguments; tests name others.
  package var gnuplot = ["gnuplot"]

  /// After how many seconds a drawing counts as hanging.
  package var gnuplotLimit = 600.0

  /// Asked often while gnuplot draws; once it says so, the drawing is ended and nothing written.
  package var shouldStop: @Sendable () -> Bool = { false }

  /// Writes to `folder`, which need not exist yet.
  package init(folder: URL) {
    self.folder = folder
  }

  /// Writes all files of `report`, drawing `figure` if there is one.
  ///
  /// An earlier drawing that the report has no longer is removed: it is of other results.
  ///
  /// - Parameter keepsDrawing: whether the page counts on an earlier drawing where there is no
  ///   `figure`.
  /// - Returns: the files written.
  /// - Throws: `ReportError`.
  @discardableResult
  package func write(
    _ report: ExhibitReport, figure: Figure? = nil, keepsDrawing: Bool = false
  ) throws(ReportError) -> [URL] {
    let (paper, exhibit) = try Self.names(report.exhibit)
    let place = folder.appendingPathComponent(paper, isDirectory: true)
    let staging = try StagingFolder(in: place, name: exhibit)
    defer { staging.remove() }
    var names: [String] = []
    let forest = ForestPlot.figure(of: report)
    for (name, figure) in [(exhibit, figure?.titled(by: report)), ("\(exhibit)-forest", forest)] {
      guard let figure else { continue }
      names += try draw(figure, name, in: staging)
    }
    if figure == nil, keepsDrawing,
      let kept = KeptDrawing(exhibit, in: place, titledBy: report)
    {
      try staging.write(kept.script, to: "\(exhibit).gp")
      names += try draw(exhibit, in: staging)
    }
    let hasDrawing = figure != nil || keepsDrawing && self.hasDrawing(exhibit, in: place)
    let texts = texts(of: report, exhibit, hasDrawing: hasDrawing)
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      try staging.write(text, to: name)
      names.append(name)
    }
    let obsolete = obsolete(exhibit, hasDrawing: hasDrawing, hasForest: forest != nil)
    return try staging.publish(names, removing: obsolete)
  }

  /// The files of drawings that a report without them doesn't have.
  func obsolete(_ exhibit: String, hasDrawing: Bool, hasForest: Bool) -> [String] {
    let drawings = [(exhibit, hasDrawing), ("\(exhibit)-forest", hasForest)].filter { !$0.1 }
    return drawings.flatMap { ["\($0.0).gp", "\($0.0).svg"] }
  }

  /// Draws `figure` as `<name>.gp` and `<name>.svg` in the staging folder.
  private func draw(
    _ figure: Figure, _ name: String, in staging: StagingFolder
  ) throws(ReportError) -> [String] {
    try FigureScript(figure: figure, drawing: "\(name).svg").write(
      to: staging.url.appendingPathComponent("\(name).gp").path)
    return try draw(name, in: staging)
  }

  /// Draws the script `<name>.gp` of the staging folder.
  private func draw(
    _ name: String, in staging: StagingFolder
  ) throws(ReportError) -> [String] {
    let (script, drawing) = ("\(name).gp", "\(name).svg")
    try GnuplotProcess(command: gnuplot, limit: gnuplotLimit, shouldStop: shouldStop).run(
      script: script, drawing: drawing, in: staging.url)
    return [script, drawing]
  }

  /// The paper and the exhibit of an id such as "varga table1", fit to be file names.
  static func names(_ exhibit: String) throws(ReportError) -> (String, String) {
    let parts = exhibit.split(separator: " ").map(String.init)
    let isPlain = parts.allSatisfy { part in
      part.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0 == "-" || ("0"..."9").contains($0))
      }
    }
    guard parts.count == 2, isPlain else { throw .malformedExhibit(exhibit) }
    return (parts[0], parts[1])
  }
}
