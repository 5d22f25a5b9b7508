extension Network {
  /// DDNet, for images `[3, 32, 32, batch]`.
  ///
  /// Papernot, McDaniel, Wu, Jha, Swami 2016, as Hoffman, Roberts, Yaida 2019, D state it: convolutions 3×3
  /// without padding 3→64, 64→64, pooling 2, 64→128, 128→128, pooling 2; dense 3200→256, 256→256,
  /// 256→classes; ReLU after all but the last, dropout after both dense hidden layers: 1,147,978 parameters
  /// for 10 classes.
  ///
  /// As in ``leNet5``, pooling comes before the activation.
  static func ddNetArchitecture(dropout: Dropout?, classes: Int) -> Architecture {
    func convolution(_ channels: Int) -> any Layer { Convolution(channels: channels, window: 3) }
    func features(_ channels: Int) -> [any Layer] {
      [
        convolution(channels), Nonlinearity(.rectified), convolution(channels),
        MaximumPooling(window: 2), Nonlinearity(.rectified),
      ]
    }
    return Architecture(
      input: [3, 32, 32],
      layers: features(64) + features(128) + [Flatten()]
        + denseLayers(widths: [256, 256, classes], activation: .rectified, dropout: dropout))
  }
}
