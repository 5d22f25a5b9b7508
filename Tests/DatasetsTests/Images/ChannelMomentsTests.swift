import Datasets
import Testing

@Suite struct ChannelMomentsTests {
  private func set(_ features: Features, shape: [Int], count: Int) -> ExampleSet {
    ExampleSet(
      name: "moments", featureShape: shape, features: features,
      targets: .values([Float](repeating: 0, count: count)))
  }

  /// Two channels of two pixels, two examples: channel 0 holds 0, 51, 102, 255, channel 1 twice 255
  /// and twice 0.
  @Test func channelsOfBytesHaveTheirOwn() throws {
    let bytes: [UInt8] = [0, 51, 255, 255, 102, 255, 0, 0]
    let moments = try #require(
      ChannelMoments(of: set(.bytes(bytes), shape: [2, 1, 2], count: 2)))
    // Of 0, 0.2, 0.4, 1: mean 0.4, variance (0.16 + 0.04 + 0 + 0.36) / 4. Four roundings in Double.
    #expect(abs(moments.means[0] - 0.4) < 1e-15 && moments.means[1] == 0.5)
    #expect(abs(moments.deviations[0] - Double(0.14).squareRoot()) < 1e-15)
    #expect(moments.deviations[1] == 0.5)
  }

  /// The same numbers as bytes and as what the network takes them for.
  @Test func bytesAndFloatsAgree() throws {
    let bytes = (0..<2 * 3 * 4).map { UInt8($0 * 37 % 256) }
    let floats = bytes.map { Float($0) / 255 }
    let both = try [Features.bytes(bytes), .floats(floats)].map {
      try #require(ChannelMoments(of: set($0, shape: [3, 2, 2], count: 2)))
    }
    // A value is rounded to Float in one of them: 2⁻²⁵ of at most 1.
    for channel in 0..<3 {
      #expect(abs(both[0].means[channel] - both[1].means[channel]) < 0x1p-25)
      #expect(abs(both[0].deviations[channel] - both[1].deviations[channel]) < 0x1p-24)
    }
    #expect(both[0].means[0] != both[0].means[1])
  }

  @Test func whatIsNoImageIsOneChannel() throws {
    let moments = try #require(
      ChannelMoments(of: set(.floats([1, 3, 5, 7]), shape: [2], count: 2)))
    #expect(moments.means == [4] && moments.deviations == [Double(5).squareRoot()])
  }

  @Test func anEmptySetHasNone() {
    #expect(ChannelMoments(of: set(.floats([]), shape: [2], count: 0)) == nil)
  }

  /// data.py on the whole of MNIST's training file gives the customary 0.1307 and 0.3081.
  @Test(.enabled(if: hasRealData("mnist"), "REPLICATE_DATA names a folder with mnist"))
  func thoseOfMNISTAreTheKnownOnes() throws {
    let library = DataLibrary(directory: try #require(realData))
    let moments = try #require(ChannelMoments(of: try library.load(.wholeMNIST).training))
    // Half of the last digit that is customarily given.
    #expect(abs(moments.means[0] - 0.1307) < 5e-5 && abs(moments.deviations[0] - 0.3081) < 5e-5)
  }
}
