import Foundation
import Linting
import ReleaseModel
import Reporting
import TestSupport
import Testing

@Suite struct AccountsReportTests {
  private static func report(_ text: String, _ format: ReleaseFormat, path: String) throws -> FileReport {
    let workbench = try Workbench.shipped()
    let reading = workbench.reading(of: Array(text.utf8), path: path, format: format)
    return try workbench.report(on: reading, isAccounting: true)
  }

  private static let english = """
    # Notice of Revision of Forecasts

    Sales of our pumps rose by 14% to 25.0 billion yen.

    ## 1. Forecasts

    (in millions of yen)

    | | Net sales | Operating income | Net income per share (yen) |
    |---|---|---|---|
    | Previous forecast (A) | 22,500 | 5,800 | 12.30 |
    | Revised forecast (B) | 25,000 | 5,600 | 13.50 |
    | Difference (B-A) | +2,400 | (200) | |
    | Change (%) | 11.1% | (3.4)% | - |
    | Reference: results of the fiscal year that ended on 31 March 2024 | 21,480 | 5,511 | 11.93 |

    ## 2. Assets

    | | Note | 2024 | 2023 |
    |---|---|---|---|
    | Cash | 4 | 1,250 | 1,180 |
    | Inventories | 5 | 830 | 801 |
    | Current assets | | 2,080 | 1,981 |

    | | 2024 |
    |---|---|
    | Staff | 412 |

    """

  private static let japanese = """
    <html><head><meta charset="utf-8"><title>決算短信</title></head><body><h1>決算短信</h1>
    <table><tr><td>コード番号</td><td>2408</td></tr></table>
    <p>(単位：百万円)</p>
    <table><tr><td></td><td>当期</td><td>前期</td></tr>
    <tr><td>現金及び預金</td><td>１，２５０</td><td>1,180</td></tr>
    <tr><td>棚卸資産</td><td>△830</td><td>801</td></tr>
    <tr><td>流動資産合計</td><td>420</td><td>1,981</td></tr></table>
    <table><tr><td>(参考)自己資本</td><td>26年3月期 8,913百万円</td><td>25年3月期 8,120百万円</td></tr></table>
    </body></html>

    """

  @Test func `every figure is listed by table with what it was tied to`() throws {
    let english = try Self.report(Self.english, .markdown, path: "drafts/revision.md")
    Snapshot.expect(AccountsText.render(english), named: "accounts-en.txt")
    Snapshot.expect(AccountsJSON.render(english), named: "accounts-en.json")
    let japanese = try Self.report(Self.japanese, .html, path: "drafts/短信.html")
    Snapshot.expect(AccountsText.render(japanese), named: "accounts-ja.txt")
  }

  @Test func `lines keep to the width of a page`() throws {
    let long = Self.english.replacing("Net sales", with: String(repeating: "Net sales of every kind ", count: 9))
    for text in [Self.english, long] {
      let lines = AccountsText.render(try Self.report(text, .markdown, path: "x.md")).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= 160 })
    }
  }

  @Test func `a draft without figures has none to account for`() throws {
    let report = try Self.report("Nothing.\n", .plainText, path: "x.txt")
    #expect(AccountsText.render(report) == "no figures\n")
    let json = try JSONSerialization.jsonObject(with: Data(AccountsJSON.render(report))) as? [String: Any]
    #expect((json?["figures"] as? [Any])?.isEmpty == true)
  }

  @Test func `the JSON report carries the same accounts`() throws {
    let report = try Self.report(Self.english, .markdown, path: "x.md")
    func figures(_ bytes: [UInt8], in file: (Any) -> Any?) throws -> [NSDictionary] {
      try #require(file(try JSONSerialization.jsonObject(with: Data(bytes))) as? [NSDictionary])
    }
    let shown = try figures(AccountsJSON.render(report)) { ($0 as? [String: Any])?["figures"] }
    let linted = try figures(JSONReport.render(Report(files: [report], rules: []))) { report in
      (((report as? [String: Any])?["files"] as? [[String: Any]])?.first)?["figures"]
    }
    #expect(shown == linted)
    #expect(shown.count == report.coverage.figures)
    for figure in shown {
      let isTied = (figure["tied"] as? [Any])?.isEmpty == false
      #expect(isTied == (figure["reason"] == nil) && isTied == (figure["why"] == nil))
      #expect((figure["table"] == nil) == (figure["words"] is String))
    }
  }

  @Test func `the shares and reasons add up`() throws {
    let report = try Self.report(Self.english, .markdown, path: "x.md")
    let json = try JSONSerialization.jsonObject(with: Data(AccountsJSON.render(report))) as? [String: Any]
    let reasons = try #require(json?["reasons"] as? [[String: Any]])
    let counts = reasons.compactMap { $0["count"] as? Int }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.reduce(0, +) == report.coverage.figures - report.coverage.tied)
  }
}
