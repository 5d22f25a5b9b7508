import Reports
import Testing

/// Tables and paragraphs that are fitted to a terminal.
@Suite struct TextColumnTests {
  private var columns: [TextColumn] {
    [
      TextColumn("name", ["漢字", "a rather long name of a row"], .left, .broken),
      TextColumn("value", ["1.5", "22.25"], .right),
      TextColumn("p", ["0.1", "0.25"], .right, .leftOut(1)),
      TextColumn("test", ["Welch", "paired"], .left, .leftOut(2)),
      TextColumn("verdict", ["matches", "worse"], colours: [.agrees, .differs]),
    ]
  }

  @Test func wideCharactersTakeTwoColumns() {
    #expect(
      TextColumn.lines(of: columns) == [
        "name                         value     p  test    verdict",
        "---------------------------  -----  ----  ------  -------",
        "漢字                           1.5   0.1  Welch   matches",
        "a rather long name of a row  22.25  0.25  paired  worse",
      ])
  }

  @Test func whatHasNoRoomIsLeftOutThenBroken() {
    #expect(
      TextColumn.lines(of: columns, TextStyle(width: 40)) == [
        "name                     value  verdict",
        "-----------------------  -----  -------",
        "漢字                       1.5  matches",
        "a rather long name of a  22.25  worse",
        "row",
        "no room for test, p: --format json has",
        "all",
      ])
  }

  @Test(arguments: [20, 30, 33, 47, 48, 56, 57, 58, 200])
  func noLineIsWiderThanTheTerminal(width: Int) {
    // The least that the columns can be broken to: 6 + 2 + 5 + 2 + 7.
    for line in TextColumn.lines(of: columns, TextStyle(width: width)) {
      #expect(DisplayWidth.of(line) <= max(width, 22), "\(line)")
    }
  }

  /// However often a column gives way, its words are whole where they have room.
  @Test func namesAreBrokenBetweenWords() {
    let columns = [
      TextColumn("row", ["one two three four", "five"], .left, .broken),
      TextColumn("reading", ["as in the authors' code", "as written"], .left, .broken),
      TextColumn("verdict", ["matches", "too few runs"], .left, .broken, colours: [.agrees, nil]),
    ]
    #expect(
      TextColumn.lines(of: columns, TextStyle(width: 32)) == [
        "row         reading     verdict",
        "----------  ----------  -------",
        "one two     as in the   matches",
        "three four  authors'",
        "            code",
        "five        as written  too few",
        "                        runs",
      ])
    let coloured = TextColumn.lines(of: columns, TextStyle(isColoured: true, width: 32))
    #expect(
      coloured.map(Self.withoutEscapes)
        == TextColumn.lines(of: columns, TextStyle(width: 32)))
  }

  /// Words stay whole while numbers can still give way, and are broken where nothing else helps.
  @Test func numbersGiveWayBeforeWordsDo() {
    let columns = [
      TextColumn("column", ["DoubleBack and more", "b"], .left, .broken),
      TextColumn("ours", ["97.28 (0.15)", "1"], .right, .brokenLast),
    ]
    #expect(
      TextColumn.lines(of: columns, TextStyle(width: 18)) == [
        "column        ours", "----------  ------", "DoubleBack   97.28", "and more    (0.15)",
        "b                1",
      ])
    #expect(
      TextColumn.lines(of: columns, TextStyle(width: 16)) == [
        "column      ours", "--------  ------", "DoubleBa   97.28", "ck and    (0.15)", "more",
        "b              1",
      ])
  }

  @Test func coloursTakeNoColumns() {
    let plain = TextColumn.lines(of: columns)
    let coloured = TextColumn.lines(of: columns, TextStyle(isColoured: true))
    #expect(coloured[3].contains("\u{1B}[31mworse\u{1B}[0m"))
    #expect(coloured.map(Self.withoutEscapes) == plain)
  }

  @Test func paragraphsHangBelowTheirMark() {
    let paragraph = TextParagraph(
      "one two three four five six seven eight", mark: "HOLDS", indent: 7, colour: .agrees)
    #expect(
      paragraph.lines(TextStyle(width: 30)) == [
        "HOLDS  one two three four five", "       six seven eight",
      ])
    #expect(paragraph.lines(TextStyle()).count == 1)
    let coloured = paragraph.lines(TextStyle(isColoured: true))
    #expect(coloured.map(Self.withoutEscapes) == paragraph.lines(TextStyle()))
  }

  /// A line as it looks.
  static func withoutEscapes(_ line: String) -> String {
    line.replacing(#/\u{1B}\[[0-9]*m/#, with: "")
  }
}
