import Training

/// The searches of an exhibit behind results, with the runs that those have.
package struct WeightSearches {
  /// In the exhibit's order.
  package let all: [WeightSearch]

  /// - Parameter isChosen: which searches are wanted.
  package init(
    _ exhibit: any Tunable, _ results: ExhibitResults,
    where isChosen: (WeightSearch) -> Bool = { _ in true }
  ) {
    // A plan with another number of seeds has more runs than the scale's own, or fewer.
    let known = Set(results.cells.flatMap(\.runs))
    let seeds = known.map(\.seed).max().map { Int($0) }
    let searches = try? exhibit.searches(results.request.with(seeds: seeds))
    all = (searches ?? []).filter(isChosen).map { $0.keeping(known.contains) }
  }
}
