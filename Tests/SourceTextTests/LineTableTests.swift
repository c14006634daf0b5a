import SourceText
import Testing

struct `Lines and columns` {
  static func place(_ position: SourcePosition) -> [Int] { [position.line, position.column] }

  @Test func `lines end with LF, CR LF or CR`() {
    let file = SourceFile(path: "draft", bytes: Array("a\nb\r\nc\rd\n\re".utf8))
    let table = LineTable(file)
    #expect(table.count == 6)
    let places = [0, 2, 5, 7, 9, 10].map { Self.place(table.position(of: $0)) }
    #expect(places == [[1, 1], [2, 1], [3, 1], [4, 1], [5, 1], [6, 1]])
    #expect(
      (1...6).map { String(decoding: file.text[table.textRange(ofLine: $0)], as: UTF8.self) } == [
        "a", "b", "c", "d", "", "e",
      ]
    )
  }

  @Test func `the end of a file has a place`() {
    let table = LineTable(SourceFile(path: "draft", bytes: Array("ab\n".utf8)))
    #expect(Self.place(table.position(of: 3)) == [2, 1])
    #expect(table.count == 2)
    #expect(table.textRange(ofLine: 2).isEmpty)
    #expect(Self.place(LineTable(SourceFile(path: "draft", bytes: [])).position(of: 0)) == [1, 1])
  }

  @Test func `columns count characters, not bytes or UTF-16 units`() {
    let file = SourceFile(path: "draft", bytes: Array("業😀é△x".utf8))
    let table = LineTable(file)
    #expect([0, 3, 7, 9, 12].map { table.position(of: $0).column } == [1, 2, 3, 4, 5])
  }

  @Test(arguments: ["CP932", "EUC-JP-MS", "UTF-16"])
  func `columns are the same in every encoding`(encoding: String) {
    let string = "業績予想の修正\n△1,234百万円"
    let file = SourceFile(path: "draft", bytes: bytes(string, in: encoding))
    let table = LineTable(file)
    let offset = file.sourceRange(ofText: string.utf8.count - "円".utf8.count..<string.utf8.count).start
    #expect(Self.place(table.position(of: offset)) == [2, 9])
  }

  @Test(arguments: ["UTF-8", "CP932", "EUC-JP-MS", "UTF-16"])
  func `any byte of a character is in its column`(encoding: String) {
    let file = SourceFile(path: "draft", bytes: bytes("a業のb", in: encoding))
    let table = LineTable(file)
    let columns = (0...file.bytes.count).map { table.position(of: $0).column }
    let expected =
      switch encoding {
      case "UTF-8": [1, 2, 2, 2, 3, 3, 3, 4, 5]
      case "UTF-16": [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5]
      default: [1, 2, 2, 3, 3, 4, 5]
      }
    #expect(columns == expected)
  }

  @Test func `a line of four megabytes costs no more than any other`() {
    let file = SourceFile(path: "draft", bytes: Array(String(repeating: "業績 ", count: 600_000).utf8))
    let table = LineTable(file)
    var wrong = 0
    let time = ContinuousClock().measure {
      for index in 0..<20_000 where table.position(of: index * 210).column != index * 90 + 1 { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(time < .seconds(20))
  }
}
