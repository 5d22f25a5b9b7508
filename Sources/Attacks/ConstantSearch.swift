/// The search for c of one example in ``CarliniWagner``'s attack.
struct ConstantSearch: Equatable {
  /// c of the present search.
  private(set) var weight: Double
  /// The searches that are done.
  private(set) var done = 0
  private let searches: Int
  private var failure = 0.0
  private var success: Double?

  /// The weight of a last search of many when none has succeeded, as in the authors' code.
  private static let greatest = 1e10

  init(_ settings: CarliniWagner) {
    weight = settings.firstWeight
    searches = settings.searches
  }

  /// Takes note of how the present search went, and chooses the next weight.
  ///
  /// - Returns: whether there is a next search.
  mutating func advance(succeeded: Bool) -> Bool {
    if succeeded {
      success = min(success ?? weight, weight)
    } else {
      failure = max(failure, weight)
    }
    weight = success.map { (failure + $0) / 2 } ?? min(weight * 10, max(weight, Self.greatest))
    done += 1
    if done == searches - 1, searches >= 10 { weight = success ?? Self.greatest }
    return done < searches
  }
}
