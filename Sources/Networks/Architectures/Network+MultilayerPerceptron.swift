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

  /// Dense layers with the given numbers of outputs; normalization (in place of a bias), activation
  /// and dropout after all but the last.
  ///
  /// - Parameter firstWindow: the side of the image that the first layer is a convolution over, if
  ///   it is one.
  static func denseLayers(
    widths: [Int], activation: Activation, dropout: Dropout?, normalization: Normalization? = nil,
    firstWindow: Int? = nil
  ) -> [any Layer] {
    if let dropout {
      precondition(
        dropout.hiddenLayers.allSatisfy { (1..<widths.count).contains($0) },
        "Dropout: there are \(widths.count - 1) dense hidden layers, got \(dropout.hiddenLayers)")
    }
    var layers: [any Layer] = []
    let before = normalization?.beforeActivations
    for (position, width) in widths.enumerated() {
      let isHidden = position < widths.count - 1
      layers.append(
        Dense(
          features: width, hasBias: !isHidden || before == nil,
          window: position == 0 ? firstWindow : nil))
      guard isHidden else { break }
      if let before { layers.append(before) }
      layers.append(Nonlinearity(activation))
      if position == widths.count - 2, let after = normalization?.afterLastActivation {
        layers.append(after)
      }
      if let dropout, dropout.hiddenLayers.contains(position + 1) {
        layers.append(DropoutLayer(rate: dropout.rate))
      }
    }
    return layers
  }
}
