import Randomness

/// One direction an example, uniform on the unit sphere of all pixels, from the stream `white
/// noise` of a seed at the example's place in its set.
struct RandomDirections {
  let seed: UInt64

  /// Writes the direction of `example`.
  func fill(_ direction: UnsafeMutableBufferPointer<Float>, _ example: Int) {
    var stream = RandomStream(seed: seed, name: "white noise", index: UInt64(example))
    stream.unitVector(into: direction)
  }
}
