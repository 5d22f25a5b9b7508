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
  ///
  /// A normalization stands between each hidden layer and its activation (Ioffe, Szegedy 2015,
  /// §3.2), in place of the layer's bias, and sees all of a convolution, before pooling. Elsewhere:
  /// see ``Normalization``.
  static func leNet5Architecture(
    activation: Activation, dropout: Dropout?, classes: Int, normalization: Normalization?
  ) -> Architecture {
    let before = normalization?.beforeActivations
    func features(_ channels: Int, padding: Int) -> [any Layer] {
      [Convolution(channels: channels, window: 5, padding: padding, hasBias: before == nil)]
        + [before, MaximumPooling(window: 2), Nonlinearity(activation)]
        .compactMap { $0 }
    }
    let classifier = denseLayers(
      widths: [120, 84, classes], activation: activation, dropout: dropout,
      normalization: normalization, firstWindow: 5)
    return Architecture(
      input: [1, 28, 28],
      layers: features(6, padding: 2) + features(16, padding: 0) + [Flatten()] + classifier)
  }
}
