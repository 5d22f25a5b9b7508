extension Network {
  /// Dense layers of the given widths for inputs `[widths[0], batch]`.
  static func multilayerPerceptronArchitecture(
    widths: [Int], activation: Activation, dropout: Dropout?
  ) -> Architecture {
    precondition(
      widths.count >= 2, "multilayerPerceptron: widths need an input and an output, got \(widths)")
    return Architecture(
      input: [widths[0]],
      layers: denseLayers(
        widths: Array(widths.dropFirst()), activation: activation, dropout: dropout))
  }

  /// Dense layers with the given numbers of outputs; activation and dropout after all but the last.
  static func denseLayers(
    widths: [Int], activation: Activation, dropout: Dropout?
  ) -> [any Layer] {
    if let dropout {
      precondition(
        dropout.hiddenLayers.allSatisfy { (1..<widths.count).contains($0) },
        "Dropout: there are \(widths.count - 1) dense hidden layers, got \(dropout.hiddenLayers)")
    }
    var layers: [any Layer] = []
    for (position, width) in widths.enumerated() {
      layers.append(Dense(features: width))
      guard position < widths.count - 1 else { break }
      layers.append(Nonlinearity(activation))
      if let dropout, dropout.hiddenLayers.contains(position + 1) {
        layers.append(DropoutLayer(rate: dropout.rate))
      }
    }
    return layers
  }
}
