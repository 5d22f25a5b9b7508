/// Points of a curve written out: training points, perhaps with derivatives, and evaluation points.
package struct CurveSpecification: Codable, Hashable, Sendable {
  /// A name for reports.
  package var name: String
  /// The inputs of the training points.
  package var x: [Double]
  /// Their targets.
  package var y: [Double]
  /// The target's derivative dy/dx at each training point, where Tangent Prop is to match it.
  package var derivatives: [Double]?
  /// The inputs of the evaluation points; where empty, the training points are evaluated.
  package var evaluationX: [Double]
  /// Their targets.
  package var evaluationY: [Double]

  /// A curve through (`x`, `y`).
  package init(
    name: String, x: [Double], y: [Double], derivatives: [Double]? = nil,
    evaluationX: [Double] = [], evaluationY: [Double] = []
  ) {
    self.name = name
    self.x = x
    self.y = y
    self.derivatives = derivatives
    self.evaluationX = evaluationX
    self.evaluationY = evaluationY
  }

  func validate() throws {
    guard !x.isEmpty, x.count == y.count, (derivatives?.count ?? x.count) == x.count,
      evaluationX.count == evaluationY.count
    else {
      throw DatasetError.invalidSpecification(
        "curve \(name): \(x.count) x, \(y.count) y, \(derivatives?.count ?? x.count) derivatives, "
          + "\(evaluationX.count) and \(evaluationY.count) to evaluate; the counts must agree")
    }
  }

  func split() -> DataSplit {
    let training = ExampleSet(
      name: "\(name) training", featureShape: [1], features: .floats(x.map { Float($0) }),
      targets: .values(y.map { Float($0) }), derivatives: derivatives?.map { Float($0) })
    let validation = ExampleSet(
      name: "\(name) validation", featureShape: [1], features: .floats([]), targets: .values([]))
    guard !evaluationX.isEmpty else {
      return DataSplit(training: training, validation: validation, test: training)
    }
    let test = ExampleSet(
      name: "\(name) evaluation", featureShape: [1],
      features: .floats(evaluationX.map { Float($0) }),
      targets: .values(evaluationY.map { Float($0) }))
    return DataSplit(training: training, validation: validation, test: test)
  }
}
