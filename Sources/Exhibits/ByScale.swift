/// A value at each scale: a line of a protocol's table.
package struct ByScale<Value> {
  /// The paper's own.
  package let paper: Value
  /// What fits two cores in hours where the paper's needs a GPU.
  package let reduced: Value
  /// Enough to see where it goes, in minutes.
  package let quick: Value
  /// For tests, in seconds.
  package let smoke: Value

  /// A value at each scale; `reduced` is the paper's where nothing is left out.
  package init(paper: Value, reduced: Value? = nil, quick: Value, smoke: Value) {
    self.paper = paper
    self.reduced = reduced ?? paper
    self.quick = quick
    self.smoke = smoke
  }

  /// The value at a scale.
  package subscript(_ scale: Scale) -> Value {
    switch scale {
    case .paper: paper
    case .reduced: reduced
    case .quick: quick
    case .smoke: smoke
    }
  }
}

extension ByScale: Sendable where Value: Sendable {}
