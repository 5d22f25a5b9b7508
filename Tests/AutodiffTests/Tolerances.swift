import Testing

/// Records an issue for each value of `found` that is further from `expected` than
/// `tolerance · max(1e-3, largest |expected|)`; not-a-number never passes.
func expectClose(
  _ found: [Double], _ expected: [Double], within tolerance: Double, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    found.count == expected.count, "\(what): \(found.count) values, not \(expected.count)",
    sourceLocation: sourceLocation)
  let bound = tolerance * max(1e-3, expected.map(abs).max() ?? 0)
  for (index, (ours, theirs)) in zip(found, expected).enumerated()
  where !(abs(ours - theirs) <= bound) {
    Issue.record(
      "\(what)[\(index)]: \(ours) differs from \(theirs) by \(abs(ours - theirs)) > \(bound)",
      sourceLocation: sourceLocation)
    return
  }
}
