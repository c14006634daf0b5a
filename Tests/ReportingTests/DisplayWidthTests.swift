import Reporting
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("売上高", 6), ("ｱｲｳ", 3), ("ｶﾞ", 2), ("１２", 4), ("（△", 3), ("e\u{301}", 1), ("か\u{3099}", 2), ("🎉", 2),
    ("👨‍👩‍👧", 2), ("🇯🇵", 2), ("☎", 1), ("☎️", 2), ("한국", 4), ("각", 2), ("𠮷", 2), ("㈱", 2), ("①", 1), ("—", 1), ("", 0),
    ("\u{200B}", 0), ("ﾊﾟ", 2), ("、。", 4), ("￥", 2), ("¥", 1), ("‐", 1),
  ])
  func `a text takes the columns that a terminal gives it`(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{7}", "a␇"), ("a\u{202E}b", "ab"), ("x\u{7F}", "x␡"), ("x\u{9B}y", "x\u{FFFD}y"),
    ("a\r\nb", "a␍␊b"), ("a\tb", "a   b"), ("\t", "    "), ("\u{2028}", " "), ("売\t", "売  "), ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func `what would disturb a terminal is made visible or goes`(_ text: String, _ shown: String) {
    #expect(DisplayText.safe(text) == shown)
  }
}
