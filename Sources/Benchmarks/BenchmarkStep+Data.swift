import Datasets

extension BenchmarkStep {
  /// All steps whose data is there, and which data is missing.
  ///
  /// - Throws: `DatasetError` of data that is there but damaged.
  package static func available(
    in data: DataLibrary
  ) throws -> (steps: [BenchmarkStep], missing: [DatasetError]) {
    var steps: [BenchmarkStep] = []
    var missing: [String: DatasetError] = [:]
    for step in allCases {
      let specification = try step.run(data: data).data
      let name = specification.datasetName ?? ""
      guard missing[name] == nil else { continue }
      do {
        _ = try data.load(specification)
        steps.append(step)
      } catch let error as DatasetError {
        guard error.isAbsence else { throw error }
        missing[name] = error
      }
    }
    return (steps, missing.sorted { $0.key < $1.key }.map(\.value))
  }
}
