import Reports
import Testing

/// Columns that characters take, by Unicode Standard Annex 11 and what terminals do.
@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("λ_JR", 4), ("‖J‖_F", 5), ("±0.20", 5), ("é", 1), ("e\u{301}", 1), ("漢字", 4),
    ("ﾊﾝ", 2), ("Ａ", 2), ("한", 2), ("👩‍🔬", 2), ("a\u{200B}b", 2),
  ])
  func columns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width, "\(text)")
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("漢字表", 5, "漢字…"), ("漢字表", 4, "漢…"),
    ("ab", 1, "…"), ("ab", 0, ""),
  ])
  func cutting(text: String, columns: Int, expected: String) {
    #expect(DisplayWidth.cut(text, to: columns) == expected)
    #expect(DisplayWidth.of(DisplayWidth.cut(text, to: columns)) <= columns)
  }
}
