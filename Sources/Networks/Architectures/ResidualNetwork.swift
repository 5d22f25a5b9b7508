/// A residual network of basic blocks (He, Zhang, Ren, Sun 2015), by its settings.
package struct ResidualNetwork: Codable, Hashable, Sendable {
  /// What comes before the first block.
  package enum Stem: String, Codable, Hashable, Sendable {
    /// A normalized 3×3 convolution and ReLU, for small images.
    case small
    /// A normalized 7×7 convolution of stride 2, ReLU, and pooling by the maximum of 3×3 windows
    /// with stride 2.
    case large
  }

  /// What goes around a block that makes maps smaller or more.
  package enum Shortcut: String, Codable, Hashable, Sendable {
    /// Every other row and column, with channels of zeros behind (option A): no parameters.
    case zeroPadding
    /// The mean of each window of the stride's size, with channels of zeros behind: no parameters
    /// (the code of Varga et al. 2018).
    case averagePooling
    /// A normalized 1×1 convolution (option B).
    case projection
  }

  /// Rows and columns of an image, which has three channels.
  package var imageSide: Int
  /// What comes before the first block.
  package var stem: Stem
  /// The channels of each level; every level but the first makes maps half as large.
  package var widths: [Int]
  /// The blocks of each level.
  package var blocks: [Int]
  /// What goes around a block that changes sizes.
  package var shortcut: Shortcut
  /// The normalizations' ε.
  package var epsilon: Double
  /// The number of logits.
  package var classes: Int

  /// A network of these levels, of which there are as many widths as blocks.
  package init(
    imageSide: Int, stem: Stem, widths: [Int], blocks: [Int], shortcut: Shortcut,
    epsilon: Double, classes: Int
  ) {
    precondition(
      !widths.isEmpty && widths.count == blocks.count && blocks.allSatisfy { $0 > 0 },
      "ResidualNetwork: \(widths) channels and \(blocks) blocks don't make levels")
    self.imageSide = imageSide
    self.stem = stem
    self.widths = widths
    self.blocks = blocks
    self.shortcut = shortcut
    self.epsilon = epsilon
    self.classes = classes
  }

  /// Varga, Csiszárik, Zombori 2018, B.2: three levels of 48, 96 and 192 filters for images of 32 ×
  /// 32.
  ///
  /// The blocks of a level aren't stated. Three make 2.41 million parameters, "around 2.5 million";
  /// two make 1.6, four 3.3. Nor is the shortcut, by which the count hardly differs; the authors'
  /// code has three blocks and ``Shortcut/averagePooling``. ε = 10⁻⁵ there too.
  package static func varga(
    classes: Int, widths: [Int] = [48, 96, 192], shortcut: Shortcut = .zeroPadding
  ) -> ResidualNetwork {
    ResidualNetwork(
      imageSide: 32, stem: .small, widths: widths, blocks: [3, 3, 3], shortcut: shortcut,
      epsilon: 1e-5, classes: classes)
  }

  /// ResNet-18 for images of 32 × 32 (Hoffman, Roberts, Yaida 2019, D: the model of
  /// github.com/kuangliu/pytorch-cifar).
  package static func resNet18(classes: Int = 10) -> ResidualNetwork {
    ResidualNetwork(
      imageSide: 32, stem: .small, widths: [64, 128, 256, 512], blocks: [2, 2, 2, 2],
      shortcut: .projection, epsilon: 1e-5, classes: classes)
  }

  /// ResNet-18 with its stem for larger images.
  ///
  /// With 200 classes and images of 64 × 64 that of Varga et al. 2018, B.3; with 1000 and 224 × 224
  /// that of He et al. 2015, table 1, which is torchvision's and Hoffman et al. 2019, H's.
  package static func imageNetResNet18(imageSide: Int, classes: Int) -> ResidualNetwork {
    ResidualNetwork(
      imageSide: imageSide, stem: .large, widths: [64, 128, 256, 512], blocks: [2, 2, 2, 2],
      shortcut: .projection, epsilon: 1e-5, classes: classes)
  }

  /// The layers: stem, levels of blocks, average over positions, dense layer.
  var architecture: Architecture {
    let isSmall = stem == .small
    var layers: [any Layer] = [
      Convolution(
        channels: widths[0], window: isSmall ? 3 : 7, padding: isSmall ? 1 : 3,
        stride: isSmall ? 1 : 2, hasBias: false),
      BatchNormalization(epsilon: epsilon), Nonlinearity(.rectified),
    ]
    if !isSmall { layers.append(MaximumPooling(window: 3, stride: 2, padding: 1)) }
    for (level, (width, count)) in zip(widths, blocks).enumerated() {
      for block in 0..<count {
        layers.append(
          ResidualBlock(
            channels: width, stride: level > 0 && block == 0 ? 2 : 1, shortcut: shortcut,
            epsilon: epsilon))
      }
    }
    return Architecture(
      input: [3, imageSide, imageSide],
      layers: layers + [GlobalAveragePooling(), Dense(features: classes)])
  }
}
