/// How much of the protocol of a residual network a scale has.
struct ResidualSettings {
  /// The filters of the levels.
  let widths: [Int]
  /// Steps of a training.
  let iterations: Int
  /// Runs of a cell.
  let seeds: Int

  /// The seeds of a cell: as many as are asked for, else the scale's number.
  func seeds(asked: Int?) -> ClosedRange<UInt64> { 1...UInt64(max(asked ?? seeds, 1)) }

  /// What is left out of the paper's settings, for a report's title.
  func reduction(of paper: ResidualSettings, seeds asked: Int?) -> String {
    func list(_ widths: [Int]) -> String { widths.map(String.init).joined(separator: "-") }
    return """
      \(iterations) of \(paper.iterations) steps, \(list(widths)) filters instead of \
      \(list(paper.widths)), \(seeds(asked: asked).count) of \(paper.seeds) runs a cell
      """
  }
}
