import Randomness

extension ExampleSet {
  /// `perClass` random examples of each class among the first `count`, in the set's order.
  ///
  /// - Parameters:
  ///   - stream: names the streams; another name makes another choice.
  ///   - dataset: what an error calls the set.
  ///   - name: what the choice is called.
  /// - Throws: `DatasetError.tooFewExamples`.
  func drawing(
    perClass: Int, ofFirst count: Int, seed: UInt64, stream: String, dataset: String, name: String
  ) throws -> ExampleSet {
    let places = try places(
      perClass: perClass, among: Array(0..<count), seed: seed, stream: stream, dataset: dataset)
    return subset(places, name: name)
  }

  /// The places of `number` random examples among the first `count`, whatever their classes, in the
  /// set's order.
  ///
  /// With one seed a smaller choice is part of a larger one.
  ///
  /// - Throws: `DatasetError.invalidSpecification` where there aren't so many.
  func places(
    _ number: Int, ofFirst count: Int, seed: UInt64, stream: String, dataset: String
  ) throws -> [Int] {
    guard number <= count else {
      throw DatasetError.invalidSpecification(
        "\(dataset): \(number) images of \(count); ask for \(count) or fewer")
    }
    var stream = RandomStream(seed: seed, name: stream)
    return stream.sample(number, of: count).sorted()
  }

  /// The places of `perClass` random examples of each class, in the set's order.
  ///
  /// A class draws from a stream of its own, so that with one seed a smaller choice is part of a
  /// larger one.
  ///
  /// - Parameters:
  ///   - places: where may be chosen, in the set's order.
  ///   - stream: names the streams; another name makes another choice.
  ///   - dataset: what an error calls the set.
  /// - Throws: `DatasetError.tooFewExamples`.
  func places(
    perClass: Int, among places: [Int], seed: UInt64, stream: String, dataset: String
  ) throws -> [Int] {
    guard case .classes(let labels, let classes) = targets else { return places }
    var members = [[Int]](repeating: [], count: classes)
    for place in places { members[Int(labels[place])].append(place) }
    var chosen: [Int] = []
    for (label, members) in members.enumerated() {
      guard members.count >= perClass else {
        throw DatasetError.tooFewExamples(
          dataset: dataset, label: label, asked: perClass, available: members.count)
      }
      var stream = RandomStream(seed: seed, name: stream, index: UInt64(label))
      chosen += stream.sample(perClass, of: members.count).map { members[$0] }
    }
    return chosen.sorted()
  }
}
