import Kernels
import Testing

@Suite struct ImageKernelTests {
  /// Rows of whole registers and of one half more; against scalars, bit for bit.
  @Test(arguments: [1, 15, 16, 17, 24, 25, 100], [Double.infinity, 0.125])
  func imagesAreMovedAsScalarsAre(examples: Int, bound: Double) {
    let row = BatchRow(examples: examples)
    let features = 3
    let count = features * row.scalars
    func numbers(_ count: Int, from low: Float, to high: Float, step: Int) -> [Float] {
      (0..<count).map { low + (high - low) * Float(($0 * step + 11) % 101) / 100 }
    }
    let clean = numbers(count, from: 0, to: 1, step: 37)
    let image = zip(clean, numbers(count, from: -0.1, to: 0.1, step: 53)).map { $0 + $1 }
    let directions = numbers(count, from: -1, to: 1, step: 71)
    let magnitudes = numbers(row.scalars, from: 0, to: 0.6, step: 29)
    let limit = Float(bound)
    let expected = (0..<count).map { place in
      let moved = image[place].addingProduct(magnitudes[place % row.scalars], directions[place])
      return min(max(min(max(moved, clean[place] - limit), clean[place] + limit), 0), 1)
    }
    var out = [Float](repeating: -7, count: count)
    ImageKernel.move(
      image, along: directions, by: magnitudes, within: bound, of: clean, into: &out,
      features: features, row: row)
    #expect(out == expected)
    // In place.
    var place = image
    place.withUnsafeMutableBufferPointer { values in
      guard let base = values.baseAddress else { return }
      ImageKernel.move(
        base, along: directions, by: magnitudes, within: bound, of: clean, into: base,
        features: features, row: row)
    }
    #expect(place == expected)
  }

  /// Every example at a step of its own gives the bits of Adam on that example alone.
  @Test func exampleAdamIsAdamOfEachExample() {
    let (features, batch, rate) = (16, 32, 0.005)
    let (beta1, beta2, epsilon) = (0.9, 0.999, 1e-8)
    func gradient(_ example: Int, _ feature: Int, _ step: Int) -> Float {
      Float((example * 31 + feature * 17 + step * 7) % 23 - 11) / 7
    }
    // Example b begins b % 5 steps late.
    var variables = [Float](repeating: 0.5, count: features * batch)
    var first = [Float](repeating: 0, count: features * batch)
    var second = first
    var counts = [Int](repeating: 0, count: batch)
    func correction(_ beta: Double, _ count: Int) -> Double {
      1 - (0..<count).reduce(1.0) { power, _ in power * beta }
    }
    for time in 0..<12 {
      var rates = [Float](repeating: 0, count: batch)
      var roots = rates
      var gradients = [Float](repeating: 0, count: features * batch)
      for example in 0..<batch where time >= example % 5 {
        counts[example] += 1
        rates[example] = Float(-rate / correction(beta1, counts[example]))
        roots[example] = Float(1 / correction(beta2, counts[example]).squareRoot())
        for feature in 0..<features {
          gradients[feature * batch + example] = gradient(example, feature, counts[example])
        }
      }
      OptimizerKernel.exampleAdam(
        variables: &variables, gradient: gradients, firstMoment: &first, secondMoment: &second,
        rates: rates, inverseRoots: roots, beta1: beta1, beta2: beta2, epsilon: epsilon,
        features: features, rowRegisters: batch / 16)
    }
    for example in 0..<batch {
      var own = [Float](repeating: 0.5, count: features)
      var (ownFirst, ownSecond) = (
        [Float](repeating: 0, count: features), [Float](repeating: 0, count: features)
      )
      for step in 1...counts[example] {
        let gradients = (0..<features).map { gradient(example, $0, step) }
        OptimizerKernel.adam(
          parameters: &own, gradient: gradients, firstMoment: &ownFirst,
          secondMoment: &ownSecond,
          settings: .init(
            learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon,
            correction1: correction(beta1, step), correction2: correction(beta2, step)),
          decay: .init(), registers: 1)
      }
      #expect(own == (0..<features).map { variables[$0 * batch + example] }, "example \(example)")
    }
  }
}
