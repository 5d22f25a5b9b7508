import Datasets
import Networks
import Training

/// What keeps a description from being built, in words.
struct DescriptionFault: Error {
  let reason: String
}

extension NetworkDescription {
  private static let widths = 1...1_000_000
  private static let classes = 1...100_000

  /// Checks what building the network and drawing the data would stop at: a file says what it
  /// likes.
  func check() throws(DescriptionFault) {
    switch network {
    case .leNet5(_, let dropout, let classes, _):
      try check(classes, in: Self.classes, "classes")
      try check(dropout, hidden: 2)
    case .multilayerPerceptron(let widths, _, let dropout):
      guard (2...1000).contains(widths.count) else {
        throw DescriptionFault(reason: "a perceptron of \(widths.count) widths, not 2 to 1000")
      }
      for width in widths { try check(width, in: Self.widths, "values in a layer") }
      try check(dropout, hidden: widths.count - 2)
    case .ddNet(let dropout, let classes, let channels, let hidden):
      try check(classes, in: Self.classes, "classes")
      try check(hidden ?? 1, in: Self.widths, "values in a layer")
      guard channels.map({ (1...2).contains($0.count) }) ?? true else {
        throw DescriptionFault(reason: "DDNet has one or two levels of channels")
      }
      for width in channels ?? [] { try check(width, in: 1...100_000, "channels") }
      try check(dropout, hidden: 2)
    case .residual(let network): try check(network)
    }
    try checkPreprocessing()
    try checkIntegration()
    try checkData()
  }

  private func check(
    _ value: Int, in range: ClosedRange<Int>, _ what: String
  ) throws(DescriptionFault) {
    guard range.contains(value) else {
      throw DescriptionFault(
        reason: "\(value) \(what), not \(range.lowerBound) to \(range.upperBound)")
    }
  }

  private func check(_ dropout: Dropout?, hidden: Int) throws(DescriptionFault) {
    guard let dropout else { return }
    guard dropout.rate >= 0, dropout.rate < 1,
      dropout.hiddenLayers.allSatisfy({ $0 >= 1 && $0 <= hidden })
    else {
      throw DescriptionFault(
        reason: "dropout of \(dropout.rate) after layers \(dropout.hiddenLayers.prefix(8)), not "
          + "below 1 after some of the \(hidden) dense hidden layers")
    }
  }

  private func check(_ network: ResidualNetwork) throws(DescriptionFault) {
    let levels = network.widths.count
    guard (1...8).contains(levels), network.blocks.count == levels else {
      throw DescriptionFault(
        reason: "a residual network of \(levels) widths and \(network.blocks.count) numbers of"
          + " blocks, not as many of each, up to 8")
    }
    for width in network.widths { try check(width, in: 1...100_000, "channels") }
    for count in network.blocks { try check(count, in: 1...1000, "blocks") }
    try check(network.classes, in: Self.classes, "classes")
    // Halved maps must come out whole, or windows of the shortcut won't divide them.
    let halvings = levels - 1 + (network.stem == .large ? 2 : 0)
    guard (1...1024).contains(network.imageSide), network.imageSide.isMultiple(of: 1 << halvings)
    else {
      throw DescriptionFault(
        reason: "images of \(network.imageSide) rows, which \(halvings) halvings don't divide")
    }
    let grows = zip(network.widths, network.widths.dropFirst()).allSatisfy { $0 <= $1 }
    guard network.shortcut == .projection || grows else {
      throw DescriptionFault(reason: "a shortcut without parameters can't take channels away")
    }
    guard network.epsilon > 0, network.epsilon.isFinite else {
      throw DescriptionFault(reason: "normalizations' ε of \(network.epsilon), not above 0")
    }
  }

  private func checkPreprocessing() throws(DescriptionFault) {
    let (means, deviations): ([Double], [Double]) =
      switch preprocessing {
      case .standardized(let mean, let deviation): ([mean], [deviation])
      case .standardizedPerChannel(let means, let deviations): (means, deviations)
      case .standardizedByOwnMoments, nil: ([], [])
      }
    guard means.allSatisfy(\.isFinite), deviations.allSatisfy({ $0.isFinite && $0 != 0 }) else {
      throw DescriptionFault(reason: "means and deviations must be finite, deviations not 0")
    }
    if case .standardizedPerChannel = preprocessing {
      let channels = network.architecture.inputDimensions[0]
      guard means.count == channels, deviations.count == channels else {
        throw DescriptionFault(
          reason: "\(means.count) means and \(deviations.count) deviations for \(channels) channels"
        )
      }
    }
  }

  private func checkIntegration() throws(DescriptionFault) {
    guard let integration else { return }
    guard integration.startValue.count == 1, integration.start.allSatisfy(\.isFinite),
      integration.startValue.allSatisfy(\.isFinite), preprocessing == nil,
      integration.start.count == network.architecture.inputDimensions.reduce(1, *),
      StructuredJacobian(network, integration.structure, rows: 1) != nil,
      !loss.isClassification
    else {
      throw DescriptionFault(
        reason: "its outputs don't make the Jacobian of one value at the stated start, without"
          + " preprocessing and classes")
    }
  }

  private func checkData() throws(DescriptionFault) {
    do {
      try data.validate()
    } catch {
      throw DescriptionFault(reason: "\(error)")
    }
    let examples =
      switch data {
      case .sine(let sine): [sine.count, sine.gridCount]
      case .function(let function): [function.count, function.testCount]
      default: [1]
      }
    for count in examples { try check(count, in: 0...10_000_000, "examples") }
  }
}
