import Reports
import Testing

/// What is printed unasked, and what with `--verbose`.
@Suite struct LongEvidenceTests {
  private static let long = String(repeating: "97.21 against 97.20, and so on. ", count: 4)

  private func text(_ style: TextStyle) -> String {
    var report = Example.report
    report.claims = [
      Claim(text: "It helps.", section: "§1", verdict: .holds, evidence: Self.long),
      Claim(text: "It is small.", section: "§2", verdict: .fails, evidence: "97.2 is not."),
    ]
    return TextFormat(style).text(of: report)
  }

  @Test func longEvidenceIsLeftOutAndSaid() {
    let text = text(TextStyle())
    #expect(!text.contains("97.21 against") && text.contains("97.2 is not."))
    #expect(text.contains("the evidence of 1 is long: --verbose prints it"))
    #expect(!text.contains(Example.report.statistics[0].sentence))
  }

  @Test func verboseHasAll() {
    let text = text(TextStyle(isVerbose: true))
    #expect(text.contains("97.21 against") && !text.contains("is long"))
    #expect(text.contains(Example.report.statistics[0].sentence))
  }
}
