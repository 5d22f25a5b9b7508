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
    ("no room here", 12, ["no room here"]), ("no room here", 8, ["no room", "here"]),
    ("no room here", 7, ["no room", "here"]), ("a longword b", 6, ["a", "longwo", "rd b"]),
    ("漢字表", 5, ["漢字", "表"]), ("漢", 1, ["漢"]), ("漢字", 1, ["漢", "字"]), ("", 3, [""]),
  ])
  func breaking(text: String, columns: Int, expected: [String]) {
    #expect(DisplayWidth.broken(text, to: columns) == expected)
    // Nothing is lost but the spaces at the breaks.
    #expect(expected.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
