import Claims
import Figures
import Foundation
import ReleaseModel
import ReleaseParsing
import Reporting
import TestSupport
import Testing

@Suite struct ReadingReportTests {
  private static let vocabulary = Vocabulary(
    roles: [
      .previous: ["previous forecast", "前回発表予想"], .revised: ["revised forecast", "今回修正予想"],
      .difference: ["difference", "増減額"], .ratio: ["change (%)", "増減率"],
    ],
    measures: [
      Measure(id: "net-sales", phrases: ["net sales", "売上高"]),
      Measure(id: "net-income-per-share", isPerShare: true, phrases: ["net income per share"]),
    ],
    rounding: [.truncated: ["rounded down"]],
    forms: [
      FormDefinition(
        id: "forecast-revision",
        name: "revision of forecasts",
        titles: ["revision of forecasts", "予想の修正"]
      )
    ]
  )

  private static func reading(_ text: String, _ format: ReleaseFormat, path: String) -> Reading {
    Reading(of: ReleaseReader.read(Array(text.utf8), path: path, format: format), in: VocabularyIndex(vocabulary))
  }

  private static let english = reading(
    """
    # Notice of Revision of Forecasts

    ## 1. Forecasts

    Amounts are rounded down. (in millions of yen)

    | | Net sales | Net income per share |
    |---|---|---|
    | Previous forecast (A) | 22,500 | 12.30 yen |
    | Revised forecast (B) | 25,000 | 13.50 yen |
    | Difference (B-A) | +2,400 | |
    | Change (%) | 11.1% | - |

    See [our site](https://example.co.jp/ir).

    """,
    .markdown,
    path: "drafts/revision.md"
  )

  private static let japanese = reading(
    """
    <html><head><meta charset="utf-8"><title>業績予想の修正</title></head><body>
    <h1 id="top">業績予想の修正に関するお知らせ</h1>
    <p>(単位：百万円)</p>
    <table><tr><td></td><td>売上高</td></tr>
    <tr><td>前回発表予想（Ａ）</td><td>２２，５００</td></tr>
    <tr><td>今回修正予想（Ｂ）</td><td>△25,000</td></tr></table>
    <p><a href="#top">先頭へ</a></p></body></html>

    """,
    .html,
    path: "drafts/修正.html"
  )

  @Test func `a reading is shown with all that was made of it`() {
    Snapshot.expect(ReadingText.render(Self.english), named: "reading-en.txt")
    Snapshot.expect(ReadingText.render(Self.japanese), named: "reading-ja.txt")
    Snapshot.expect(ReadingJSON.render(Self.english), named: "reading-en.json")
  }

  @Test func `a draft without anything in it is shown`() throws {
    let reading = Self.reading("\n", .plainText, path: "empty.txt")
    #expect(ReadingText.render(reading).contains("form      generic"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(ReadingJSON.render(reading))) }
  }

  @Test func `figures keep their digits in JSON`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(ReadingJSON.render(Self.japanese)))
    let figures = try #require((json as? [String: Any])?["figures"] as? [[String: Any]])
    #expect(figures.map { $0["value"] as? String } == ["22500", "-25000"])
    #expect(figures.map { $0["lastPlace"] as? String } == ["1", "1"])
  }
}
