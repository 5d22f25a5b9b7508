import Kernels
import Testing

struct BatchRowTests {
  @Test(
    arguments: [
      (1, 2), (5, 2), (8, 2), (9, 2), (16, 2), (17, 3), (24, 3), (25, 4), (50, 7), (100, 13),
      (128, 16), (129, 17), (130, 17),
    ])
  func isThePaddedBatchInOctets(examples: Int, octets: Int) {
    let row = BatchRow(examples: examples)
    #expect(row.examples == examples)
    #expect(row.octets == octets)
    #expect(row.scalars == octets * 8)
  }

  @Test func isTheSmallestThatHoldsTheExamplesAndARegister() {
    for examples in 1...300 {
      let row = BatchRow(examples: examples)
      #expect(row.scalars >= max(examples, lanes))
      #expect(row.octets == 2 || row.scalars - examples < 8)
    }
  }
}
