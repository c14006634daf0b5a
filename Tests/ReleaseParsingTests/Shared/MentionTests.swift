import ReleaseModel
import SourceText
import Testing

struct MentionTests {
  @Test(
    arguments: [
      ("See https://ir.example.co.jp/news/1.html.", "url https://ir.example.co.jp/news/1.html"),
      ("See (https://ir.example.com/a_(b)), please.", "url https://ir.example.com/a_(b)"),
      ("詳細はhttps://ir.example.co.jp/をご覧ください。", "url https://ir.example.co.jp/"),
      ("資料（https://ir.example.co.jp/x）をご覧ください。", "url https://ir.example.co.jp/x"),
      ("at www.example.com/rss, or below", "url www.example.com/rss"),
      ("write to ir-desk@example.co.jp.", "email ir-desk@example.co.jp"),
      ("メール：ir@example.co.jpまで", "email ir@example.co.jp"), ("Phone: +81-3-5550-0198", "telephone +81-3-5550-0198"),
      ("Phone: +813-5550-0198", "telephone +813-5550-0198"), ("03-5550-0198", "telephone 03-5550-0198"),
      ("(03)5550-0198", "telephone (03)5550-0198"), ("電話　０３－５５５０－０１９８", "telephone 03-5550-0198"),
      ("（TEL．027-555-0140）", "telephone 027-555-0140"), ("+44 20 7946 0184", "telephone +44 20 7946 0184"),
      ("call (212) 555-0142 now", "telephone (212) 555-0142"), ("telephone 0114 496 0128", "telephone 0114 496 0128"),
      ("FAX: 5550-0199", "telephone 5550-0199"), ("092-555-0146, ext. 4", "telephone 092-555-0146"),
    ]
  )
  func `addresses and numbers in the text are found`(_ line: String, link: String) {
    #expect(links(release("Notice of results\n\n\(line)\n")) == [link])
  }

  @Test(
    arguments: [
      "the years 2019-2020", "from 88,000-120,000", "code 4704", "+2,500", "+48.3%", "2026-03-31", "△1,234,567,890",
      "@kanade_ir", "a@b", "http://", "www.", "Tel aviv 1234567890123456789", "1,234-5,678", "証券コード 0000",
      "+1 234 567 million yen", "no. 20310509", "03-31-2031",
    ]
  )
  func `figures, years, dates and codes are no numbers to call`(_ line: String) {
    #expect(links(release("Notice of results\n\n\(line)\n")) == [])
  }

  @Test func `an address inside the words of a link belongs to the link`() {
    let release = release("Write to [ir@example.com](mailto:ir@example.com) or tel. 03-5550-0198.", .markdown)
    #expect(links(release) == ["hyperlink mailto:ir@example.com", "telephone 03-5550-0198"])
  }

  @Test func `mentions in cells and headings are found where they stand`() throws {
    let release = release("Notice of results\n\nMail\tir@example.com\nPhone\t03-5550-0198\n")
    #expect(links(release) == ["email ir@example.com", "telephone 03-5550-0198"])
    let mail = try #require(release.links.first)
    #expect(release.file.string(mail.range) == "ir@example.com")
    #expect(mail.range == mail.targetRange)
  }
}
