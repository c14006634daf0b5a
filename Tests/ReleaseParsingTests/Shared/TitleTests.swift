import ReleaseModel
import Testing

struct TitleTests {
  @Test(
    arguments: [
      ("\n\nKanade revises its forecast\n\nTOKYO, May 9, 2031 -- It does.", "Kanade revises its forecast"),
      (
        "2031年5月9日\n各　位\n会社名　　株式会社かなで計器\nコード番号　０００９\n\n　　　業績予想の修正に関するお知らせ\n\n下記のとおり修正します。",
        "業績予想の修正に関するお知らせ"
      ), ("To whom it may concern\n\nKanade K.K.\n\nNotice of Dividend\n\nThe board decided.", "Notice of Dividend"),
      ("May 9, 2031\n\nWhat changed\n\nNothing at all, as far as anyone could tell.", "What changed"),
      ("Just one sentence that ends with a stop.", "Just one sentence that ends with a stop."),
    ]
  )
  func `the line that says what the release does names it`(_ text: String, title: String) {
    let release = release(text)
    #expect(release.title.map(release.string) == title)
  }

  @Test(
    arguments: [
      ("**May 9, 2031**\n\n# About us\n\nText of the release, which goes on.\n", "About us"),
      ("# Kanade revises its forecast\n\n## Notice on dividends\n", "Kanade revises its forecast"),
      ("# Kanade K.K.\n\n## Notice of revision\n\nText.\n", "Notice of revision"),
    ]
  )
  func `a heading of the first rank names the release unless it names the company alone`(_ text: String, title: String)
  {
    let release = release(text, .markdown)
    #expect(release.title.map(release.string) == title)
  }
}
