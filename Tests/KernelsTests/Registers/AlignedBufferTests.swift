import Kernels
import Testing

struct AlignedBufferTests {
  @Test(arguments: [(0, 16), (1, 16), (15, 16), (16, 16), (17, 32), (100, 112)])
  func isAlignedPaddedAndZero(count: Int, capacity: Int) {
    let buffer = AlignedBuffer<Float>(count: count)
    #expect(buffer.count == count)
    #expect(buffer.capacity == capacity)
    #expect(UInt(bitPattern: buffer.pointer) % 64 == 0)
    #expect((0..<capacity).allSatisfy { buffer.pointer[$0] == 0 })
  }
}
