/// What an attack found for one example.
package struct Fooling: Hashable, Sendable {
  /// The L2 distance of the fooling image from the clean one, in pixel space: 0 where the clean one
  /// is wrong already, infinity where the classifier was never fooled.
  package let distance: Double
  /// How far the attack went: the noise's L2 length before cropping, FGSM's ε, the number of PGD's
  /// steps, Carlini and Wagner's weight c of the closest image; 0 or infinity as the distance is.
  package let magnitude: Double
  /// The fooling image `[features]`; the clean one where that is wrong already, nil where none was
  /// found.
  package let image: [Float]?

  /// A clean image that is wrong already.
  static func wrongAlready(_ image: [Float]) -> Fooling {
    Fooling(distance: 0, magnitude: 0, image: image)
  }

  /// No fooling image was found.
  static let none = Fooling(distance: .infinity, magnitude: .infinity, image: nil)
}
