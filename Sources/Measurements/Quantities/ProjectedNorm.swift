import Randomness

/// Hoffman's estimate of ‖J‖²_F by random projections, for a Jacobian that is known by its rows'
/// products.
///
/// ```
/// C v G vᵀ,  G = J Jᵀ,  v uniform on the unit sphere of the C logits
/// ```
/// Its mean is ‖J‖²_F = Tr G (Hoffman et al. 2019, Eq. 7).
package struct ProjectedNorm: Sendable {
  /// G, `[class][class]`, symmetric.
  package let gram: [Double]
  /// C, the number of logits.
  package let classes: Int

  /// The estimate for a Jacobian with that G.
  package init(gram: [Double], classes: Int) {
    precondition(
      gram.count == classes * classes, "ProjectedNorm: \(gram.count) values for \(classes) classes")
    self.gram = gram
    self.classes = classes
  }

  /// ‖J‖²_F.
  package var mean: Double {
    (0..<classes).reduce(0) { $0 + gram[$1 * (classes + 1)] }
  }

  /// The variance by equation 15: `2C/(C+2) Tr(G G) − 2/(C+2) ‖J‖⁴_F`.
  package var variance: Double {
    let c = Double(classes)
    let trace = gram.reduce(0) { $0 + $1 * $1 }
    return 2 * c / (c + 2) * trace - 2 / (c + 2) * mean * mean
  }

  /// The bound on the variance over the squared mean by equation 16: `2 (C − 1) / (C + 2)`.
  package static func bound(classes: Int) -> Double {
    2 * Double(classes - 1) / Double(classes + 2)
  }

  /// One estimate; the projection is a normal vector divided by its length.
  package func estimate(from stream: inout RandomStream) -> Double {
    var squaredLength = 0.0
    var product = 0.0
    withUnsafeTemporaryAllocation(of: Double.self, capacity: classes) { vector in
      for index in 0..<classes {
        let value = stream.nextNormal()
        vector[index] = value
        squaredLength += value * value
      }
      gram.withUnsafeBufferPointer { gram in
        for row in 0..<classes {
          var sum = 0.0
          for column in 0..<classes { sum += gram[row * classes + column] * vector[column] }
          product += vector[row] * sum
        }
      }
    }
    return Double(classes) * product / squaredLength
  }
}
