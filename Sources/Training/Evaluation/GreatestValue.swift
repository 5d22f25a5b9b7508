extension Sequence where Element: BinaryFloatingPoint {
  /// The greatest element, or not a number where one isn't; nil where there is none.
  ///
  /// `max()` compares, and no comparison with what isn't a number holds: what it gives then depends
  /// on the order.
  package func greatest() -> Element? {
    reduce(nil) { greatest, element in
      guard let greatest, !element.isNaN else { return element }
      return greatest.isNaN ? greatest : Swift.max(greatest, element)
    }
  }
}
