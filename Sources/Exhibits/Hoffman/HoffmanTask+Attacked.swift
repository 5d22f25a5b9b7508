/// How many test images of a task are attacked, and how far its figures look.
extension HoffmanTask {
  /// The number of test images that an attack is made on: of ImageNet's more by CW (Figure S7's caption).
  func attackedImages(by attack: HoffmanAttack? = nil, at scale: Scale) -> Int {
    switch (self, scale) {
    case (.imageNet, .paper) where attack == .carliniWagner: 10_000
    case (_, .paper), (.leNet, .reduced): 1000
    case (_, .reduced): 200
    case (.leNet, .quick): 64
    case (_, .quick): 16
    case (_, .smoke): 8
    }
  }

  /// What draws the test images where not all are taken; digits lie evenly over the set.
  ///
  /// Classes take turns in the JPEG version of CIFAR-10 and follow each other in ImageNet's folders.
  var imageSeed: UInt64? { self == .leNet ? nil : 1 }

  /// The number of test images that meet white noise; nil takes all.
  func noisyImages(at scale: Scale) -> Int? {
    switch (self, scale) {
    case (.leNet, _), (_, .paper): nil
    case (_, .reduced): 1000
    case (_, .quick): 200
    case (_, .smoke): 20
    }
  }

  /// The distances of the curves of accuracy, L2 in pixels of [0, 1].
  var distances: [Double] {
    let places = 0...160
    return places.map { Double($0) / (self == .leNet ? 40 : 80) }
  }

  /// The least and the greatest distance of curves of errors on a logarithmic axis, as powers of ten.
  var decades: ClosedRange<Double> { self == .leNet ? -1...1.5 : -2...1.5 }
}
