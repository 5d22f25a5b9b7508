import Reports
import Testing

@Suite struct AxisLayoutTests {
  private func labels(_ axis: Axis, _ values: [Double], labels: Int = 5) -> [String] {
    AxisLayout(axis, values: values, margin: 0, labels: labels).ticks.map(\.label)
      .filter { !$0.isEmpty }
  }

  @Test func thousandsAreGroupedFromTenThousandOn() {
    #expect(labels(Axis("x"), [0, 20000]) == ["0", "5000", "10,000", "15,000", "20,000"])
  }

  @Test func decimalsFollowTheStep() {
    #expect(labels(Axis("x"), [-1, 1]) == ["−1.0", "−0.5", "0", "0.5", "1.0"])
    #expect(labels(Axis("x"), [0, 1], labels: 4) == ["0", "0.25", "0.50", "0.75", "1.00"])
  }

  @Test func tinyAndHugeNumbersArePowersOfTen() {
    #expect(
      labels(Axis("x"), [0, 4e-5], labels: 4) == ["0", "10⁻⁵", "2·10⁻⁵", "3·10⁻⁵", "4·10⁻⁵"])
    #expect(labels(Axis("x"), [0, 2e8], labels: 2) == ["0", "10⁸", "2·10⁸"])
  }

  @Test func decadesOfALogarithmicAxis() {
    let axis = Axis("x", scale: .logarithmic)
    #expect(labels(axis, [0.001, 10]) == ["0.001", "0.01", "0.1", "1", "10"])
    #expect(labels(axis, [500, 20000]) == ["1000", "3000", "10,000"])
    #expect(labels(axis, [2, 9]) == ["2", "5"])
    #expect(labels(axis, [1e-9, 1], labels: 5) == ["10⁻⁹", "10⁻⁷", "10⁻⁵", "10⁻³", "10⁻¹"])
  }

  @Test func givenRangeAndTicksStand() {
    let axis = Axis("x", range: 0...3, ticks: [.init(1, "one")])
    let layout = AxisLayout(axis, values: [7], margin: 0.1, labels: 5)
    #expect(layout.range == 0...3)
    #expect(layout.ticks == [AxisLayout.Tick(position: 1, label: "one")])
  }

  @Test func marginDoesNotCrossZero() {
    let layout = AxisLayout(Axis("x"), values: [0.1, 10], margin: 0.1, labels: 5)
    #expect(layout.range.lowerBound == 0)
  }
}
