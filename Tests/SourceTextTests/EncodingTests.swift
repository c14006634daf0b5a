import SourceText
import Testing

struct `Encodings` {
  static let japanese = "業績予想の修正について ①㈱髙﨑 ﾃｽﾄ △1,234～５６７\r\nabc"

  @Test(arguments: [
    ("CP932", TextEncoding.cp932, "業績予想の修正について ①㈱髙﨑 ﾃｽﾄ △1,234～５６７\r\nabc"),
    ("EUC-JP-MS", .eucJP, "業績予想の修正について ①㈱髙﨑 ﾃｽﾄ △1,234～５６７\r\nabc 丂"),
    ("ISO-2022-JP", .iso2022JP, "業績予想の修正について △1,234 ５６７\r\nabc"),
    ("UTF-8", .utf8, "業績予想の修正 ①㈱髙 😀 é\r\nabc"),
    ("WINDOWS-1252", .windows1252, "The company’s “net sales” – €1,234 · café\r\nabc"),
  ])
  func `every character leads back to its own bytes`(name: String, encoding: TextEncoding, string: String) {
    let source = bytes(string, in: name)
    #expect(!source.isEmpty)
    let file = SourceFile(path: "draft", bytes: source)
    #expect(file.encoding == encoding)
    #expect(String(decoding: file.text, as: UTF8.self) == string)
    #expect(file.undecodable.isEmpty)
    expectExactWayBack(file)
  }

  @Test(arguments: [
    ("UTF-16LE", TextEncoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8]), ("UTF-16BE", .utf16BigEndian, [0xFE, 0xFF]),
  ])
  func `UTF-16 leads back to its bytes behind the mark`(name: String, encoding: TextEncoding, mark: [UInt8]) {
    let string = "業績 😀 abc\r\n1,234"
    let file = SourceFile(path: "draft", bytes: mark + bytes(string, in: name))
    #expect(file.encoding == encoding)
    #expect(String(decoding: file.text, as: UTF8.self) == string)
    #expect(file.sourceRange(ofText: 0..<3) == SourceRange(2, 4))
    expectExactWayBack(file)
  }

  @Test(arguments: [("UTF-16LE", TextEncoding.utf16LittleEndian), ("UTF-16BE", .utf16BigEndian)])
  func `UTF-16 without a mark is known by its zeros`(name: String, encoding: TextEncoding) {
    let string = "<html><body><p>業績予想 1,234</p></body></html>"
    let file = SourceFile(path: "draft", bytes: bytes(string, in: name), isMarkup: true)
    #expect(file.encoding == encoding)
    #expect(String(decoding: file.text, as: UTF8.self) == string)
    expectExactWayBack(file)
  }

  @Test func `a byte order mark is no text`() {
    let file = SourceFile(path: "draft", bytes: [0xEF, 0xBB, 0xBF] + Array("a業b".utf8))
    #expect(file.text == Array("a業b".utf8))
    #expect(file.sourceRange(ofText: 1..<4) == SourceRange(4, 7))
    #expect(file.textOffset(ofSource: 0) == 0)
    #expect(LineTable(file).position(of: 4).column == 2)
  }

  @Test func `damaged UTF-8 stays UTF-8 and keeps its places`() {
    let source = Array("売上高".utf8) + [0xFF] + Array(" 100\u{0}".utf8) + [0xE5, 0xA3] + Array("高".utf8)
    let file = SourceFile(path: "draft", bytes: source)
    #expect(file.encoding == .utf8)
    #expect(String(decoding: file.text, as: UTF8.self) == "売上高? 100 ??高")
    #expect(file.undecodable == [SourceRange(9, 10), SourceRange(14, 15), SourceRange(15, 16), SourceRange(16, 17)])
  }

  @Test func `curly quotes of Windows are read without a declaration`() {
    let file = SourceFile(path: "draft", bytes: Array("It".utf8) + [0x92] + Array("s ".utf8) + [0x93, 0x61, 0x94])
    #expect(file.encoding == .windows1252)
    #expect(String(decoding: file.text, as: UTF8.self) == "It’s “a”")
  }

  @Test func `bytes that windows-1252 leaves unassigned are no text`() {
    let file = SourceFile(path: "draft", bytes: [0x61, 0x9D, 0x80, 0x20])
    #expect(file.encoding == .windows1252)
    #expect(file.undecodable == [SourceRange(1, 2)])
    #expect(String(decoding: file.text, as: UTF8.self) == "a?€ ")
  }

  @Test func `signs of Shift_JIS in an English text are read without a declaration`() {
    let file = SourceFile(path: "draft", bytes: Array("Change ".utf8) + [0x81, 0xA2] + Array("500".utf8))
    #expect(file.encoding == .cp932)
    #expect(String(decoding: file.text, as: UTF8.self) == "Change △500")
  }

  @Test(arguments: [
    ("<meta charset=Shift_JIS>", "CP932", TextEncoding.cp932),
    ("<meta http-equiv='Content-Type' content='text/html; charset=x-sjis'>", "CP932", .cp932),
    ("<?xml version='1.0' encoding='Shift_JIS'?>", "CP932", .cp932),
    ("<meta charset=euc-jp>", "EUC-JP-MS", .eucJP),
    ("<meta charset=Shift_JIS>", "UTF-8", .utf8),
    ("<meta charset=UTF-8>", "CP932", .cp932),
    ("<meta charset=UTF-8>", "EUC-JP-MS", .eucJP),
    ("<meta charset=ISO-8859-1>", "UTF-8", .utf8),
  ])
  func `the bytes decide when the declaration is wrong`(head: String, actual: String, encoding: TextEncoding) {
    let file = SourceFile(path: "draft", bytes: bytes(head + "業績予想の修正について", in: actual), isMarkup: true)
    #expect(file.encoding == encoding)
    #expect(file.declaresWrongEncoding == (file.declaration?.encoding != encoding))
    #expect(String(decoding: file.text, as: UTF8.self) == head + "業績予想の修正について")
  }

  @Test func `only markup declares its encoding`() {
    let source = Array("charset=Shift_JIS ".utf8) + [0xE9]
    #expect(SourceFile(path: "draft", bytes: source).declaration == nil)
    #expect(SourceFile(path: "draft", bytes: source, isMarkup: true).declaration?.label == "Shift_JIS")
  }

  @Test(arguments: ["", "a", "\r", "\n", "\r\n"])
  func `hardly any text`(string: String) {
    for encoding in ["UTF-8", "UTF-16"] {
      let file = SourceFile(path: "draft", bytes: bytes(string, in: encoding))
      #expect(String(decoding: file.text, as: UTF8.self) == string)
      expectExactWayBack(file)
    }
  }

  @Test(
    arguments: [
      [0x82], [0x1B], [0x1B, 0x24], [0x1B, 0x24, 0x42, 0x24], [0xFF, 0xFE, 0x61], [0xFE, 0xFF, 0xD8, 0x00],
      [0xEF, 0xBB],
    ] as [[UInt8]]
  )
  func `a file that ends within a character is read to its end`(source: [UInt8]) {
    let file = SourceFile(path: "draft", bytes: source)
    #expect(file.sourceRange(ofText: 0..<file.text.count).end <= source.count)
    expectExactWayBack(file)
  }
}

/// Expects that each character of a file's text comes from bytes that, read alone or behind a mark, give it again.
func expectExactWayBack(_ file: SourceFile, sourceLocation: SourceLocation = #_sourceLocation) {
  var offset = 0
  var end = 0
  for scalar in String(decoding: file.text, as: UTF8.self).unicodeScalars {
    let count = UTF8.width(scalar)
    let range = file.sourceRange(ofText: offset..<offset + count)
    #expect(range.start >= end, "characters overlap", sourceLocation: sourceLocation)
    #expect(range.end <= file.bytes.count, sourceLocation: sourceLocation)
    #expect(file.textOffset(ofSource: range.start) == offset, sourceLocation: sourceLocation)
    #expect(file.string(range) == String(scalar), sourceLocation: sourceLocation)
    offset += count
    end = range.end
  }
}
