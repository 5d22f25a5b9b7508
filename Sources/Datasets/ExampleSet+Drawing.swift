import Randomness

extension ExampleSet {
  /// `perClass` random examples of each class among the first `count`, in the set's order.
  ///
  /// A class draws from a stream of its own, so that with one seed a smaller choice is part of a larger one.
  ///
  /// - Parameters:
  ///   - stream: names the streams; another name makes another choice.
  ///   - dataset: what an error calls the set.
  ///   - name: what the choice is called.
  /// - Throws: `DatasetError.tooFewExamples`.
  func drawing(
    perClass: Int, ofFirst count: Int, seed: UInt64, stream: String, dataset: String, name: String
  ) throws -> ExampleSet {
    guard case .classes(let labels, let classes) = targets else { return self }
    var members = [[Int]](repeating: [], count: classes)
    for place in 0..<count { members[Int(labels[place])].append(place) }
    var chosen: [Int] = []
    for (label, members) in members.enumerated() {
      guard members.count >= perClass else {
        throw DatasetError.tooFewExamples(
          dataset: dataset, label: label, asked: perClass, available: members.count)
      }
      var stream = RandomStream(seed: seed, name: stream, index: UInt64(label))
      chosen += stream.sample(perClass, of: members.count).map { members[$0] }
    }
    return subset(chosen.sorted(), name: name)
  }
}
