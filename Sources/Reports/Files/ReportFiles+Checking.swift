import Foundation

extension ReportFiles {
  /// The names of those files of `report` that aren't as they would be written now, or wouldn't be.
  ///
  /// - Parameters:
  ///   - figure: the drawing, whose script is compared.
  ///   - keepsDrawing: whether there is no `figure` because it can't be had, as without trained
  ///     weights: the page then counts on the one that is there.
  /// - Throws: `ReportError` where the scripts can't be written to a temporary folder.
  package func differing(
    from report: ExhibitReport, figure: Figure?, keepsDrawing: Bool = false
  ) throws(ReportError) -> [String] {
    let (paper, exhibit) = try Self.names(report.exhibit)
    let place = folder.appendingPathComponent(paper, isDirectory: true)
    let hasDrawing = figure != nil || keepsDrawing && self.hasDrawing(exhibit, in: place)
    var texts = self.texts(of: report, exhibit, hasDrawing: hasDrawing)
    if let figure {
      texts["\(exhibit).gp"] = try script(figure.titled(by: report), exhibit)
    } else if keepsDrawing, let kept = KeptDrawing(exhibit, in: place, titledBy: report) {
      texts["\(exhibit).gp"] = kept.script
    }
    let forest = ForestPlot.figure(of: report)
    if let forest {
      texts["\(exhibit)-forest.gp"] = try script(forest, "\(exhibit)-forest")
    }
    let others = texts.filter { name, text in
      (try? Data(contentsOf: place.appendingPathComponent(name))) != Data(text.utf8)
    }.keys
    let obsolete = obsolete(exhibit, hasDrawing: hasDrawing, hasForest: forest != nil)
    return (others + obsolete.filter { exists($0, in: place) }).sorted()
  }

  /// The pages of a report by their files' names.
  func texts(
    of report: ExhibitReport, _ exhibit: String, hasDrawing: Bool
  ) -> [String: String] {
    let forest = ForestPlot.figure(of: report) == nil ? nil : "\(exhibit)-forest.svg"
    let formats: [any ReportFormat] = [
      .json, .csv, .markdown(drawing: hasDrawing ? "\(exhibit).svg" : nil, forest: forest),
    ]
    return Dictionary(
      uniqueKeysWithValues: formats.map { ("\(exhibit).\($0.fileExtension)", $0.text(of: report)) })
  }

  /// Whether an earlier drawing of the exhibit is there.
  func hasDrawing(_ exhibit: String, in place: URL) -> Bool {
    exists("\(exhibit).svg", in: place)
  }

  private func exists(_ name: String, in place: URL) -> Bool {
    FileManager.default.fileExists(atPath: place.appendingPathComponent(name).path)
  }

  private func script(_ figure: Figure, _ name: String) throws(ReportError) -> String {
    let staging = try StagingFolder(in: FileManager.default.temporaryDirectory, name: name)
    defer { staging.remove() }
    let file = staging.url.appendingPathComponent("\(name).gp")
    try FigureScript(figure: figure, drawing: "\(name).svg").write(to: file.path)
    do {
      return try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw .cannotWrite(path: file.path, reason: StagingFolder.reason(error))
    }
  }
}
