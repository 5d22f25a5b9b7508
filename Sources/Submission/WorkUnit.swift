import Scheduling

/// Work that is best done by one process: runs, and what is measured of them.
///
/// A measurement needs the weights of the run behind it. Apart, two tasks would train the same run.
package struct WorkUnit: Hashable, Sendable {
  /// The keys to obtain.
  package var keys: [String]
  /// The processor seconds that they take, with those of runs that have to be trained for them.
  package var seconds: Double

  /// A unit.
  package init(keys: [String], seconds: Double) {
    self.keys = keys
    self.seconds = seconds
  }

  /// The units of the work that is missing, in order of first appearance: what shares a run, over
  /// however many measurements, is one.
  ///
  /// - Parameters:
  ///   - work: all of the work.
  ///   - missing: the keys of what is to be obtained.
  ///   - withWeights: the keys of runs whose weights can be had.
  ///   - seconds: how long a piece of work takes.
  package static func units(
    of work: [PlannedWork], missing: Set<String>, withWeights: Set<String> = [],
    seconds: (PlannedWork) throws -> Double
  ) rethrows -> [WorkUnit] {
    var units: [WorkUnit?] = []
    var placeOfRun: [String: Int] = [:]
    var seen: Set<String> = []
    for work in work where missing.contains(work.key) && seen.insert(work.key).inserted {
      let trainings = work.trainings.map { (run: $0, key: $0.key) }
      let joined = Set(trainings.compactMap { placeOfRun[$0.key] }).sorted()
      let place = joined.first ?? units.count
      var unit = WorkUnit(keys: [], seconds: 0)
      for other in joined {
        guard let part = units[other] else { continue }
        unit.keys += part.keys
        unit.seconds += part.seconds
        units[other] = nil
      }
      for (run, key) in trainings where placeOfRun[key] == nil {
        // A run that is no work by itself is trained for its measurement all the same.
        if key != work.key, !withWeights.contains(key), !missing.contains(key) {
          unit.seconds += try seconds(.run(run))
        }
      }
      unit.keys.append(work.key)
      unit.seconds += try seconds(work)
      if place == units.count { units.append(unit) } else { units[place] = unit }
      for (run, at) in placeOfRun where joined.dropFirst().contains(at) { placeOfRun[run] = place }
      for (_, key) in trainings { placeOfRun[key] = place }
    }
    return units.compactMap(\.self)
  }
}
