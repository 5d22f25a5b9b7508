extension Network {
  /// LeNet-5 in its modern form, for images `[1, 28, 28, batch]`.
  ///
  /// After LeCun et al. 1998: convolution 5×5 1→6 padded by 2, pooling 2; convolution 5×5 6→16,
  /// pooling 2; dense 400→120, 120→84, 84→classes; activations after all but the last. That makes
  /// 61,706 parameters for 10 classes, the count of Varga et al. 2018, B.1, which pins the padding.
  /// Hoffman et al. 2019, App. D's LeNet′ is the same with the hyperbolic tangent (its "2100 → 120"
  /// can't follow its own convolutions).
  ///
  /// Pooling comes before the activation here: activations don't decrease, so the maximum of
  /// activations is the activation of the maximum, for a quarter of the work.
  static func leNet5Architecture(
    activation: Activation, dropout: Dropout?, classes: Int
  ) -> Architecture {
    let features: [any Layer] = [
      Convolution(channels: 6, window: 5, padding: 2), MaximumPooling(window: 2),
      Nonlinearity(activation),
      Convolution(channels: 16, window: 5), MaximumPooling(window: 2), Nonlinearity(activation),
      Flatten(),
    ]
    let classifier = denseLayers(
      widths: [120, 84, classes], activation: activation, dropout: dropout)
    return Architecture(input: [1, 28, 28], layers: features + classifier)
  }
}
