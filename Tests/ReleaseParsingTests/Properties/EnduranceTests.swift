import ReleaseModel
import ReleaseParsing
import SourceText
import Testing

/// No input keeps a reader busy for long or brings it down.
struct EnduranceTests {
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "|", "*", "[", "]", "`", "<", ">", "![", "[a](", "**a ", "<!--", "&", "\\", "_a ", "~~a", "- ", "> ", "[a](<b",
      "[a](b \"", "<a b=\"", "http://", "www.", "a@", "+", "(", "0-", " ", "\t", "　", "\u{0}", "│", "─", "+--",
      "a  1  ",
      "#", "1. ", "\n", "\r", "*a_ ", "|a", "\u{FF5C}",
    ]
  )
  func `a hundred kilobytes of one mark`(_ mark: String) {
    let bytes = Array(String(repeating: mark, count: 100_000 / mark.utf8.count).utf8)
    for format in [ReleaseFormat.plainText, .markdown] {
      #expect(ReleaseReader.read(bytes, path: "draft", format: format).file.bytes.count == bytes.count)
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "+---+---+\n", "a | b\n", "[a]: u\n", "# a\n", "> > > a\n", "a\tb\n\n", "| a |\n|---|\n",
      "label\nname    1    2\n",
      "```\n", "<div>\n", "1. a\n", "(1) a\n", "<table>\n\n", "記\n", "a: b\n", "****\n",
    ]
  )
  func `ten thousand lines of one kind`(_ line: String) {
    let bytes = Array(String(repeating: line, count: 10_000).utf8)
    for format in [ReleaseFormat.plainText, .markdown] {
      #expect(ReleaseReader.read(bytes, path: "draft", format: format).file.bytes.count == bytes.count)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `deep nesting`() {
    let quotes = String(repeating: "> ", count: 20_000) + "a\n"
    let lists = (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let brackets = String(repeating: "[", count: 50_000) + "a" + String(repeating: "](b)", count: 50_000)
    let emphasis = String(repeating: "*a **b ", count: 30_000) + String(repeating: "c** d* ", count: 30_000)
    for text in [quotes, lists, brackets, emphasis] {
      for format in [ReleaseFormat.plainText, .markdown] { #expect(!release(text, format).blocks.isEmpty) }
    }
  }
}
