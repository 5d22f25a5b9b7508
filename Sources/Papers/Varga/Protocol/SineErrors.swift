import Exhibits
import Reports

/// The errors on SIN by reading and weight, as sentences need them.
struct SineErrors {
  /// What the best weight of a reading gives over no regularizer.
  struct Summary {
    let bestWeight: Double
    /// The baseline's mean error over the best one.
    let factor: Double
    let sentence: String
  }

  private let results: ExhibitResults

  init(_ results: ExhibitResults) {
    self.results = results
  }

  /// The errors at a weight, one a seed, in 1e-5.
  func values(_ reading: SineTask.Reading, weight: Double) -> NamedValues {
    let cell = results.cell(
      row: SineTask.row, column: SineTask.column(weight), reading: reading.name)
    let values = cell.map { results.bySeed($0, metric: "testMSE", factor: 1e5) } ?? .none
    return NamedValues(SineTask.column(weight), values, decimals: 1, unit: "e-5")
  }

  func summary(_ reading: SineTask.Reading) -> Summary {
    func mean(_ weight: Double) -> Double { values(reading, weight: weight).sample?.mean ?? .nan }
    let regularized = SineTask.weights.filter { $0 > 0 && mean($0).isFinite }
    let best = regularized.min { mean($0) < mean($1) } ?? 0
    let factor = mean(0) / mean(best)
    let sentence =
      "\(reading.name): \(values(reading, weight: 0).summary), best "
      + "\(values(reading, weight: best).summary), a factor of "
      + NumberText.telling(factor, decimals: 1)
    return Summary(bestWeight: best, factor: factor, sentence: sentence)
  }
}
