import Claims
import Figures
import ReleaseModel
import Testing

/// Percentages that sentences state of a number of things that come whole.
@Suite struct CountedShareTests {
  /// What becomes of the counted shares of a sentence: "62.5% of 9 directors: broken".
  private static func shares(_ sentence: String) throws -> [String] {
    try understood(sentence + "\n", .markdown).countedShares.map { share in
      let verdict =
        switch share.verdict {
        case .possible: "possible"
        case .broken: "broken"
        case .notCheckable(let reason): "\(reason)"
        }
      return
        "\(share.percentage.printed) is \(share.count.map { "\($0)" } ?? "?") of \(share.base) \(share.noun): \(verdict)"
    }
  }

  @Test(arguments: [
    ("62.5% of the 9 directors are independent.", "62.5% is ? of 9 directors: broken"),
    (
      "In all, 62.5 percent of our nine outside directors were elected.",
      "62.5 percent is ? of 9 outside directors: broken"
    ),
    ("We surveyed 62.5% of a total of 9 employees.", "62.5% is ? of 9 employees: broken"),
    ("66.7% of the 9 directors are women.", "66.7% is ? of 9 directors: possible"),
    ("50% of the 3 stores are franchised.", "50% is ? of 3 stores: broken"),
    ("5 of the 8 directors (61.5%) are women.", "61.5% is 5 of 8 directors: broken"),
    ("Five out of eight directors (62.5%) are women.", "62.5% is 5 of 8 directors: possible"),
    ("5 of the Company’s 8 directors, or 61.5%, are women.", "61.5% is 5 of 8 directors: broken"),
    ("Of our eight directors, five (61.5%) are women.", "61.5% is 5 of 8 directors: broken"),
    ("Out of 1,234 employees, 617 (51.0%) are women.", "51.0% is 617 of 1234 employees: broken"),
    ("取締役9名のうち62.5%が社外取締役です。", "62.5% is ? of 9 名: broken"),
    ("取締役9名中、62.5％は社外取締役です。", "62.5% is ? of 9 名: broken"),
    ("取締役 8 名のうち 5 名（61.5％）が社外取締役です。", "61.5% is 5 of 8 名: broken"),
    ("対象の12社中5社(41.7%)が回答しました。", "41.7% is 5 of 12 社: possible"),
    ("全1,200店舗のうち300店舗（26.0%）を改装しました。", "26.0% is 300 of 1200 店舗: broken"),
    ("3社中60%が回答しました。", "60% is ? of 3 社: broken"),
  ])
  func `a percentage is tied to its count and base`(sentence: String, expected: String) throws {
    #expect(try Self.shares(sentence) == [expected])
  }

  @Test(arguments: [
    ("About 62.5% of the 9 directors are women.", "hedged"), ("More than 30% of the 9 directors are women.", "hedged"),
    ("Between 50% and 62% of the 9 directors are women.", "hedged"),
    ("At least 5 of the 8 directors (61.5%) are women.", "hedged"),
    ("On average, 62.5% of the 9 employees were present.", "hedged"),
    ("5 of the 8 stores (61.5%) raised sales.", "weighed"),
    ("Weighted by hours, 62.5% of the 9 employees were present.", "weighed"),
    ("取締役8名のうち5名(61.5%)が議決権を行使。", "weighed"),
    ("5 of the 8 directors and 3 of the 4 officers (66.7%) are women.", "severalCounts"),
    ("The group of 12 and 5 of the 8 directors (85.0%) agreed.", "severalCounts"),
    ("監査役4名および取締役8名のうち5名(41.7%)が社外です。", "severalCounts"),
    ("監査役4名(うち社外2名)と取締役8名のうち5名(41.7%)が社外です。", "severalCounts"),
    ("62.5% of the 900 employees are women.", "largeBase"), ("9 of the 8 directors (112.5%) are women.", ""),
    ("9 of the 8 directors (90.0%) are women.", "noShare"),
  ])
  func `doubt abstains and says why`(sentence: String, reason: String) throws {
    let shares = try Self.shares(sentence)
    #expect(reason.isEmpty ? shares.isEmpty : shares.count == 1 && shares[0].hasSuffix(": \(reason)"), "\(shares)")
  }

  @Test(arguments: [
    "We acquired 51% of the 3 companies.", "50% of the 3 largest stores' sales were online.",
    "50% of the 3 stores’ space is let.", "45.5% of the 9 million shareholders are individuals.",
    "62.5% of the 9 directors and officers are women.", "62.5% of the 9 directors, 3 officers and 2 clerks are women.",
    "62.5% of the 9 directors who attended agreed.", "61.52% of the 2024 graduates are women.",
    "62.5% of 9.5 employees are women.", "62.5% of the 5-9 directors are women.", "120% of the 9 directors are women.",
    "-62.5% of the 9 directors are women.", "50-62.5% of the 9 directors are women.",
    "5 of the 8 directors (61.5% of the votes) agreed.", "5 of the 8 (61.5%) are women.",
    "5 of the 8 seats (61.5%) are vacant.",
    "約9名のうち62.5%が社外です。", "9名のうち62.5%以上が社外です。", "3社のうち51%を取得しました。", "上位3社のうち45.5%を占めるA社。",
    "9万名のうち62.55%が個人です。", "第9社のうち62.5%が個人です。", "8名のうち5名(61.5%)中2名が社外です。", "8名のうち5社(61.5%)が社外です。",
    "5~8名のうち3名(42.9%)が社外です。", "8名のうち女性管理職は5名(20.0%)です。",
  ])
  func `what may be meant otherwise states no counted share`(sentence: String) throws {
    #expect(try Self.shares(sentence) == [])
  }

  @Test func `percentages that were moved to add up are let pass`() throws {
    let sentence = "Of the 6 directors, 2 (34%) are new; of the 6 directors, 2 (33%) are old; the others (33%) stay."
    #expect(try Self.shares(sentence).map { $0.hasSuffix("broken") } == [false, false])
    #expect(try Self.shares("2 of 6 directors (34%) are new.") == ["34% is 2 of 6 directors: broken"])
  }

  @Test func `a closed percentage sets counts apart`() throws {
    let shares = try Self.shares("5 of the 8 directors (62.5%) and 3 of the 4 officers (66.7%) are women.")
    #expect(shares == ["62.5% is 5 of 8 directors: possible", "66.7% is 3 of 4 officers: broken"])
  }

  @Test func `what a correction replaces is left alone`() throws {
    let text =
      "Before correction\n\n62.5% of the 9 directors are women.\n\nAfter correction\n\n66.6% of the 9 directors are women."
    #expect(try Self.shares(text) == ["66.6% is ? of 9 directors: possible"])
  }

  @Test func `headings and tables state none`() throws {
    #expect(
      try Self.shares("# 62.5% of the 9 directors\n\n| 62.5% of the 9 directors | 3 |\n|---|---|\n| x | 4 |") == []
    )
  }

  @Test func `the percentage is a figure of the release, and a count where it is one`() throws {
    let reading = try understood("取締役8名のうち5名(61.5%)が社外取締役です。\n", .markdown)
    let share = try #require(reading.countedShares.first)
    #expect(share.figures.map(\.printed) == ["61.5%", "8名", "5名"])
    #expect(share.figures.allSatisfy { reading.figures.contains($0) })
  }

  @Test func `a long block takes no longer for each percentage`() throws {
    let sentence = "62.5% of the 9 directors are women and "
    let shares = try Self.shares(String(repeating: sentence, count: 400))
    #expect(shares.count == 400)
  }
}
