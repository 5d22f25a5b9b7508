import Book
import Foundation
import Testing

/// A run's settings as lines.
@Suite struct FlatSettingsTests {
  @Test func valuesKeepTheirKind() {
    let settings = FlatSettings(
      specification: #"""
        {"data":{"mnist":{"_0":{"count":2000,"subsetSeed":4}}},"dataDigest":"ab","flag":true,
        "kinds":[{"kind":{"frobReg":{}}},{"kind":{"jacReg":{"_0":{}}}}],
        "list":[{"weight":0.03},{"weight":10}],"loss":{"softmax":{}},"rates":[0.5,0.75],"none":[],
        "seed":18446744073709551615}
        """#)
    let lines = Dictionary(uniqueKeysWithValues: settings.lines.map { ($0.path, $0.value) })
    #expect(
      lines == [
        "data.mnist.count": "2000", "data.mnist.subsetSeed": "4", "dataDigest": "ab",
        "flag": "yes", "kinds.0.kind": "frobReg", "kinds.1.kind": "jacReg",
        "list.0.weight": "0.03", "list.1.weight": "10", "loss": "softmax",
        "rates": "0.5, 0.75", "none": "none", "seed": "18446744073709551615",
      ])
    #expect(
      Set(settings.lines.map(\.path)).subtracting(settings.shared.lines.map(\.path))
        == ["data.mnist.subsetSeed", "dataDigest", "seed"])
  }

  @Test func whatIsNoJSONHasNone() {
    #expect(FlatSettings(specification: "").lines.isEmpty)
  }
}
