/// How far one step may be wrong: by `absolute + relative · |yᵢ|` in component i.
package struct Tolerance: Hashable, Sendable {
  /// The part that grows with the component (Rtol), without a unit.
  package let relative: Double
  /// The part that doesn't (Atol), in the state's unit.
  package let absolute: Double

  /// Both parts, each positive and finite.
  /// - Throws: `IntegrationError.invalidTolerance`.
  package init(relative: Double, absolute: Double) throws(IntegrationError) {
    for (name, value) in [("relative", relative), ("absolute", absolute)]
    where !(value > 0 && value.isFinite) {
      throw .invalidTolerance(name: name, value: value)
    }
    self.relative = relative
    self.absolute = absolute
  }

  /// The root mean square of `vector`'s components, each divided by its tolerance.
  ///
  /// ```
  /// ‖v‖ = √(1/n Σᵢ (vᵢ/scᵢ)²),   scᵢ = Atol + max(|yᵢ|, |y'ᵢ|)·Rtol
  /// ```
  /// Hairer, Nørsett, Wanner, equations II.4.10 and 4.11; y and y' are `state` and `other`. The
  /// sum goes from the first component to the last.
  package func norm(_ vector: [Double], state: [Double], other: [Double]) -> Double {
    precondition(
      vector.count == state.count && vector.count == other.count && !vector.isEmpty,
      "norm: a vector of \(vector.count) and states of \(state.count) and \(other.count) components"
    )
    var sum = 0.0
    for index in vector.indices {
      let scale = absolute + max(abs(state[index]), abs(other[index])) * relative
      let ratio = vector[index] / scale
      sum += ratio * ratio
    }
    return (sum / Double(vector.count)).squareRoot()
  }
}
