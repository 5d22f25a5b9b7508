import Exhibits

/// How many test images of a task are attacked, and how far its figures look.
extension ImageTask {
  /// The number of test images that an attack is made on.
  func attackedImages(by attack: PanelAttack? = nil, at scale: Scale) -> Int {
    let ofAttack = attack == .carliniWagner ? settings.imagesForCarliniWagner : nil
    return (ofAttack ?? settings.attackedImages)[scale]
  }

  /// What draws the test images where not all are taken; digits lie evenly over the set.
  ///
  /// Classes take turns in the JPEG version of CIFAR-10 and follow each other in ImageNet's
  /// folders.
  var imageSeed: UInt64? { self == .leNet ? nil : 1 }

  /// The distances of the curves of accuracy, L2 in pixels of [0, 1].
  var distances: [Double] {
    let places = 0...160
    return places.map { Double($0) / (self == .leNet ? 40 : 80) }
  }

  /// The least and the greatest distance of curves of errors on a logarithmic axis, as powers of
  /// ten.
  var decades: ClosedRange<Double> { self == .leNet ? -1...1.5 : -2...1.5 }
}
