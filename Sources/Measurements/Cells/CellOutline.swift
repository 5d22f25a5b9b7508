import Randomness
import Training

/// How far the decision cell around a plane's image reaches, direction by direction.
///
/// The search steps outwards in all directions at once until the class changes, then halves the
/// last step. A cell that is left and entered again between two steps isn't seen.
package struct CellOutline: Sendable {
  /// Where the search looks.
  package struct Search: Codable, Hashable, Sendable {
    /// Directions, evenly spread from the first axis on.
    package var directions: Int
    /// The length of a step, in pixels' units (L2).
    package var step: Double
    /// How far it goes; a direction without a boundary so far counts as closed there.
    package var reach: Double
    /// How often the last step is halved.
    package var halvings: Int

    /// A search by its settings.
    package init(directions: Int, step: Double, reach: Double, halvings: Int) {
      precondition(
        directions > 0 && step > 0 && reach >= step && halvings >= 0,
        "CellOutline: \(directions) directions in steps of \(step) up to \(reach)")
      self.directions = directions
      self.step = step
      self.reach = reach
      self.halvings = halvings
    }

    /// The search of every report: 72 directions, halved to 0.5 / 2⁷ = 0.004.
    package static let standard = Search(directions: 72, step: 0.5, reach: 40, halvings: 7)
  }

  /// The distance to the first boundary in each direction; ``Search/reach`` where there is none.
  package let distances: [Double]
  /// In how many directions no boundary was found.
  package let openDirections: Int

  /// Traces the cell around the plane's image.
  package init(
    of classifier: TrainedNetwork, on plane: DecisionPlane, _ search: Search = .standard
  ) {
    let label = classifier.answers(to: plane.image)[0].label
    let directions = (0..<search.directions).map {
      2 * Double.pi * Double($0) / Double(search.directions)
    }
    /// Those of `numbers` whose image at that distance has another class.
    func left(_ numbers: [Int], at distances: [Double]) -> [Int] {
      let images = zip(numbers, distances).flatMap { number, distance in
        plane.image(at: .init(distance: distance, direction: directions[number]))
      }
      return zip(numbers, classifier.answers(to: images))
        .filter { $0.1.label != label }.map(\.0)
    }

    var outer = [Double](repeating: search.reach, count: search.directions)
    var inside = Array(0..<search.directions)
    for ring in 1...Int(search.reach / search.step) where !inside.isEmpty {
      let distance = Double(ring) * search.step
      let crossed = Set(left(inside, at: inside.map { _ in distance }))
      for number in crossed { outer[number] = distance }
      inside.removeAll(where: crossed.contains)
    }
    let open = Set(inside)
    let found = (0..<search.directions).filter { !open.contains($0) }
    var step = search.step
    for _ in 0..<search.halvings where !found.isEmpty {
      step /= 2
      // The boundary lies within `2 · step` below `outer`.
      for number in left(found, at: found.map { outer[$0] - step }) { outer[number] -= step }
    }
    distances = outer
    openDirections = open.count
  }

  /// The distance to the closest boundary in the plane, the radius of the figures' circles.
  package var radius: Double { distances.min() ?? 0 }

  /// How uneven the outline is: the variation of the logarithm of the distance once around the
  /// image.
  ///
  /// ```
  /// Σ_k |log r_(k+1) − log r_k|
  /// ```
  /// Zero for a circle around the image, `2 log(b / a)` for a smooth outline with one greatest
  /// distance b and one least distance a; each spike adds to it. A cell's size doesn't matter.
  package var ruggedness: Double {
    let logarithms = distances.map(Elementary.logarithm)
    return logarithms.indices.reduce(0) { sum, index in
      sum + abs(logarithms[(index + 1) % logarithms.count] - logarithms[index])
    }
  }
}
