import Autodiff
import PJRT
import Randomness
import StableHLO
import TestPlugins
import Testing

/// Draws that a device makes, against ``RandomStream``'s on the processor.
@Suite(.enabled(if: !TestPlugin.all.isEmpty, "\(TestPlugin.absence)")) struct RandomOnDevicesTests {
  private let seed: UInt64 = 0xF00D_0000_BEEF
  private let index: UInt64 = 0x1_2345_6789

  /// What `draw` writes, as the device computes it of a seed and a stream's index that are given
  /// when it runs.
  private func drawn(
    on plugin: TestPlugin, _ draw: (RandomPrinter, inout FunctionWriter) -> Value
  ) throws -> [Float] {
    var writer = FunctionWriter()
    let arguments = ["%seed", "%index"].map { name in
      Value(name: name, dimensions: [], element: .uint64)
    }
    let result = draw(RandomPrinter(seed: arguments[0], index: arguments[1]), &writer)
    let module = Module(
      arguments: arguments.map { .init($0) }, body: writer, results: [result])
    let client = try plugin.client()
    let outputs = try client.compile(module.text).run(
      [client.buffer([seed], []), client.buffer([index], [])])
    return try outputs[0].values()
  }

  /// What a fill of memory `[features, padded]` holds of so many examples.
  private func filled(
    _ name: String, features: Int, examples: Int, padded: Int,
    _ fill: (inout RandomStream, UnsafeMutableBufferPointer<Float>) -> Void
  ) -> [Float] {
    var stream = RandomStream(seed: seed, name: name, index: index)
    var memory = [Float](repeating: 0, count: features * padded)
    memory.withUnsafeMutableBufferPointer { fill(&stream, $0) }
    return (0..<features).flatMap { memory[$0 * padded..<$0 * padded + examples] }
  }

  // A row is 16 scalars long at least, and a multiple of 8.
  @Test(arguments: TestPlugin.all, [(3, 16), (50, 56), (64, 64)])
  func masksAreTheSameBits(_ plugin: TestPlugin, _ batch: (examples: Int, padded: Int)) throws {
    for rate in [0.5, 0.1] {
      let found = try drawn(on: plugin) { random, writer in
        random.dropoutMask(
          "conv1.dropout", [6, 5], examples: batch.examples, keepProbability: 1 - rate,
          element: .float32, &writer)
      }
      let expected = filled(
        "conv1.dropout", features: 30, examples: batch.examples, padded: batch.padded
      ) { stream, memory in
        stream.dropoutMask(
          into: memory, keepProbability: 1 - rate, examples: batch.examples,
          paddedBatch: batch.padded)
      }
      #expect(found == expected)
      #expect(found.contains(0) && found.contains(Float(1 / (1 - rate))))
    }
  }

  // The device's logarithms, sines and cosines may differ from ours in Double's last bits, which
  // rounding to Float hides but for one number in some ten million; none of these 100,000.
  @Test(arguments: TestPlugin.all)
  func normalsAreTheSameBits(_ plugin: TestPlugin) throws {
    let count = 100_000
    let found = try drawn(on: plugin) { random, writer in
      random.normals("noise", .unbatched([count]), examples: 1, element: .float32, &writer)
    }
    let expected = filled("noise", features: 1, examples: count, padded: count) { stream, memory in
      stream.normals(into: memory)
    }
    #expect(found.map(\.bitPattern) == expected.map(\.bitPattern))
  }

  @Test(arguments: TestPlugin.all)
  func directionsOfABatchAreTheSameBits(_ plugin: TestPlugin) throws {
    let found = try drawn(on: plugin) { random, writer in
      random.unitDirections(
        "regularizer1.direction", .batched([10]), examples: 50, element: .float32, &writer)
    }
    let expected = filled(
      "regularizer1.direction", features: 10, examples: 50, padded: 56
    ) { stream, memory in
      stream.unitDirections(into: memory, examples: 50, paddedBatch: 56)
    }
    #expect(found.map(\.bitPattern) == expected.map(\.bitPattern))
  }

  @Test(arguments: TestPlugin.all)
  func aDirectionIsTheSameBits(_ plugin: TestPlugin) throws {
    let found = try drawn(on: plugin) { random, writer in
      random.unitDirections("direction", .unbatched([10]), examples: 50, element: .float32, &writer)
    }
    let expected = filled("direction", features: 1, examples: 10, padded: 10) { stream, memory in
      stream.unitVector(into: memory)
    }
    #expect(found.map(\.bitPattern) == expected.map(\.bitPattern))
  }
}
