extension Network {
  /// DDNet, for images `[3, 32, 32, batch]`.
  ///
  /// Papernot, McDaniel, Wu, Jha, Swami 2016, as Hoffman, Roberts, Yaida 2019, D state it:
  /// convolutions 3×3 without padding 3→64, 64→64, pooling 2, 64→128, 128→128, pooling 2; dense
  /// 3200→256, 256→256, 256→classes; ReLU after all but the last, dropout after both dense hidden
  /// layers: 1,147,978 parameters for 10 classes.
  ///
  /// Other `channels` and `hidden` widths make it smaller. As in ``leNet5``, pooling comes before
  /// the activation.
  package static func ddNetArchitecture(
    dropout: Dropout?, classes: Int, channels: [Int], hidden: Int
  ) -> Architecture {
    func features(_ channels: Int) -> [any Layer] {
      [
        Convolution(channels: channels, window: 3), Nonlinearity(.rectified),
        Convolution(channels: channels, window: 3), MaximumPooling(window: 2),
        Nonlinearity(.rectified),
      ]
    }
    return Architecture(
      input: [3, 32, 32],
      layers: channels.flatMap(features) + [Flatten()]
        + denseLayers(
          widths: [hidden, hidden, classes], activation: .rectified, dropout: dropout))
  }
}
