extension MagnitudeSearch {
  /// Where the search for one example stands; the magnitude 0 is known to be right.
  struct Progress {
    /// What is tried next.
    private(set) var magnitude: Double
    private let search: MagnitudeSearch
    private var count = 1
    private var right = 0.0
    private var wrong: Double?
    private var bisectionsLeft: Int

    init(_ search: MagnitudeSearch) {
      self.search = search
      bisectionsLeft = search.bisections
      magnitude = min(search.step, search.maximum)
    }

    /// What the prediction at ``magnitude`` means.
    enum Outcome: Equatable {
      /// The next magnitude is to be tried.
      case unfinished
      /// The least magnitude found whose prediction is wrong.
      case found(Double)
      /// None was wrong up to the maximum.
      case none
    }

    /// Takes note of the prediction at ``magnitude`` and chooses the next.
    mutating func advance(isWrong: Bool) -> Outcome {
      if isWrong { wrong = magnitude } else { right = magnitude }
      if let wrong {
        guard bisectionsLeft > 0 else { return .found(wrong) }
        bisectionsLeft -= 1
        magnitude = (right + wrong) / 2
      } else {
        guard magnitude < search.maximum else { return .none }
        count += 1
        // One step over the maximum by rounding is the maximum.
        magnitude = min(Double(count) * search.step, search.maximum)
      }
      return .unfinished
    }
  }
}
