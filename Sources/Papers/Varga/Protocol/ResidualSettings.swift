import Exhibits

/// How much of the protocol of a residual network a scale has.
struct ResidualSettings {
  /// The filters of the levels.
  let widths: [Int]
  /// Steps of a training.
  let iterations: Int
  /// Runs of a cell.
  let runs: Int

  /// What is left out of the paper's settings, for a report's title.
  func reduction(of paper: ResidualSettings, _ request: Request) -> String {
    func list(_ widths: [Int]) -> String { widths.map(String.init).joined(separator: "-") }
    return """
      \(iterations) of \(paper.iterations) steps, \(list(widths)) filters instead of \
      \(list(paper.widths)), \(request.seeds(runs).count) of \(paper.runs) runs a cell
      """
  }
}
