import Datasets

extension Run {
  /// The run as it sees the examples of `set`: with numbers where its preprocessing says "the set's
  /// own".
  ///
  /// For building graphs; the run itself, and so its key, keeps the rule. One whose preprocessing
  /// is fixed is returned as it is.
  ///
  /// - Throws: `TrainingError.noMoments` where the set is read image by image, or is empty.
  package func seeing(_ set: ExampleSet) throws(TrainingError) -> Run {
    guard preprocessing == .standardizedByOwnMoments else { return self }
    guard let moments = ChannelMoments(of: set) else {
      throw .noMoments(set: set.name)
    }
    var run = self
    let deviations = moments.deviations.map { $0 + Preprocessing.leastDeviation }
    run.preprocessing =
      set.featureShape.count == 3
      ? .standardizedPerChannel(means: moments.means, deviations: deviations)
      : .standardized(mean: moments.means[0], deviation: deviations[0])
    return run
  }
}
