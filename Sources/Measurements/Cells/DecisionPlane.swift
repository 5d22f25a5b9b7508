import Randomness

/// A plane in the space of images that passes through one of them, with coordinates in its units.
///
/// Pixels are as the data have them, before a run's preprocessing, and none is cropped: a plane
/// leaves the cube [0, 1]ⁿ.
package struct DecisionPlane: Sendable {
  /// The image at the origin of the plane's coordinates.
  package let image: [Float]
  /// Two orthonormal directions.
  package let axes: (first: [Double], second: [Double])

  /// The plane spanned by two directions, or nil where they are parallel or not finite.
  ///
  /// The first axis is the first direction's; the second is what the other adds to it.
  package init?(through image: [Float], along first: [Double], and second: [Double]) {
    precondition(
      first.count == image.count && second.count == image.count,
      "DecisionPlane: directions of \(first.count) and \(second.count) pixels, not \(image.count)")
    guard let first = Self.normalized(first) else { return nil }
    let share = Self.product(second, first)
    let length = Self.product(second, second).squareRoot()
    let rest = zip(second, first).map { $0 - share * $1 }
    guard let axis = Self.normalized(rest),
      Self.product(rest, rest).squareRoot() > 1e-6 * length
    else { return nil }
    self.image = image
    axes = (first, axis)
  }

  /// A plane of random orientation, every one as likely: it is spanned by two normal vectors.
  package static func random(
    through image: [Float], from stream: inout RandomStream
  ) -> DecisionPlane {
    while true {
      let first = image.map { _ in stream.nextNormal() }
      let second = image.map { _ in stream.nextNormal() }
      if let plane = DecisionPlane(through: image, along: first, and: second) { return plane }
    }
  }

  /// The image at a place of the plane.
  package func image(at place: Place) -> [Float] {
    var result = image
    for index in result.indices {
      result[index] +=
        Float(place.x * axes.first[index] + place.y * axes.second[index])
    }
    return result
  }

  /// The place of the plane that is closest to `other`.
  package func place(of other: [Float]) -> Place {
    let difference = zip(other, image).map { Double($0) - Double($1) }
    return Place(
      x: Self.product(difference, axes.first), y: Self.product(difference, axes.second))
  }

  /// Coordinates along the axes, in pixels' units (L2).
  package struct Place: Hashable, Sendable {
    /// Along the first axis.
    package let x: Double
    /// Along the second axis.
    package let y: Double

    /// A place by its coordinates.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }

    /// The place at a distance from the origin, in a direction in radians from the first axis.
    package init(distance: Double, direction: Double) {
      let turn = Elementary.sineCosine(direction)
      self.init(x: distance * turn.cosine, y: distance * turn.sine)
    }
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func normalized(_ vector: [Double]) -> [Double]? {
    let length = product(vector, vector).squareRoot()
    guard length > 0, length.isFinite else { return nil }
    return vector.map { $0 / length }
  }
}
