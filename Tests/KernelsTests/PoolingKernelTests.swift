import Kernels
import Testing

struct PoolingKernelTests {
  private func check<Scalar: KernelScalar>(
    _ type: Scalar.Type, _ geometry: PoolingGeometry, registers: Int
  ) {
    let batch = registers * lanes
    // Rounded to quarters, so that windows hold ties.
    let x = AlignedBuffer<Scalar>(
      randomBuffer(geometry.inputCount * batch, seed: 8, of: type).values.map {
        ($0 * 4).rounded() / 4
      })
    var expectedChoice = Array(repeating: Scalar.zero, count: geometry.outputCount * batch)
    var expectedMaximum = expectedChoice
    var expectedScatter = Array(repeating: Scalar.zero, count: x.count)
    let g = randomBuffer(geometry.outputCount * batch, seed: 9, of: type)
    for index in expectedChoice.indices {
      let (feature, b) = (index / batch, index % batch)
      let column = feature % geometry.outputWidth
      let row = feature / geometry.outputWidth % geometry.outputHeight
      let channel = feature / geometry.outputWidth / geometry.outputHeight
      let inputs = (0..<(geometry.window * geometry.window)).map { position in
        let y = row * geometry.window + position / geometry.window
        let x = column * geometry.window + position % geometry.window
        return ((channel * geometry.height + y) * geometry.width + x) * batch + b
      }
      let values = inputs.map { x.pointer[$0] }
      let position = values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
      expectedChoice[index] = Scalar(position)
      expectedMaximum[index] = values[position]
      expectedScatter[inputs[position]] = g.pointer[index]
    }

    let choice = AlignedBuffer<Scalar>(count: expectedChoice.count)
    PoolingKernel.choice(geometry, x.pointer, into: choice.pointer, registers: registers)
    expectSameBits(choice.values, expectedChoice)
    let out = AlignedBuffer<Scalar>(count: expectedChoice.count)
    PoolingKernel.maximum(geometry, x.pointer, into: out.pointer, registers: registers)
    expectSameBits(out.values, expectedMaximum)
    Elementwise.fill(out.pointer, with: .nan, registers: geometry.outputCount * registers)
    PoolingKernel.gather(
      geometry, x.pointer, choice: choice.pointer, into: out.pointer, registers: registers)
    expectSameBits(out.values, expectedMaximum)
    PoolingKernel.scatter(
      geometry, g.pointer, choice: choice.pointer, into: x.pointer, registers: registers)
    expectSameBits(x.values, expectedScatter)
  }

  @Test(
    arguments: [
      PoolingGeometry(channels: 6, height: 8, width: 6, window: 2),
      PoolingGeometry(channels: 1, height: 2, width: 2, window: 2),
      PoolingGeometry(channels: 2, height: 7, width: 5, window: 2),
      PoolingGeometry(channels: 3, height: 6, width: 7, window: 3),
      PoolingGeometry(channels: 2, height: 3, width: 4, window: 1),
    ], [1, 4, 5])
  func matchPlainLoops(geometry: PoolingGeometry, registers: Int) {
    check(Float.self, geometry, registers: registers)
    check(Double.self, geometry, registers: registers)
  }
}
