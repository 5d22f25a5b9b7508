import Exhibits
import Foundation

/// Where a curve over a penalty's weight collapses: found from the runs, by one rule.
///
/// Going up from the weight with the greatest value, the transition is where the value falls
/// through the middle between that greatest value and the value at the greatest weight,
/// interpolated on the logarithm of the weight. A fall of less than ``leastFall`` is no collapse.
package struct PhaseTransition {
  /// Points of accuracy that must be lost.
  package static let leastFall = 5.0

  /// The weight with the greatest value.
  package let best: Double
  /// The weight at which half of the fall is done.
  package let weight: Double
  /// The fall from the greatest value to the last.
  package let fall: Double

  /// Finds the transition in `values` over `weights` (positive, ascending); nil when there is none.
  package init?(weights: [Double], values: [Double]) {
    guard weights.count == values.count, let last = values.last,
      let peak = values.indices.max(by: { values[$0] < values[$1] })
    else { return nil }
    let fall = values[peak] - last
    guard fall >= Self.leastFall else { return nil }
    let middle = values[peak] - fall / 2
    guard let after = (peak..<values.count).first(where: { values[$0] < middle }) else {
      return nil
    }
    let share = (values[after - 1] - middle) / (values[after - 1] - values[after])
    self.best = weights[peak]
    self.fall = fall
    weight = weights[after - 1] * pow(weights[after] / weights[after - 1], share)
  }
}
