import Claims
import Figures
import Testing

/// What a release says about the rounding of its amounts.
@Suite struct RoundingNoteTests {
  private static func table(_ note: String) -> String {
    """
    業績予想の修正に関するお知らせ

    \(note)
    \t売上高\t経常利益
    前回発表予想(A)\t5,964\t812
    今回修正予想(B)\t9,555\t1,402
    増減額(B-A)\t3,590\t591
    """
  }

  @Test(arguments: [
    ("（百万円未満切捨て）", RoundingConvention.truncated), ("百万円未満の端数を切り捨てています。", .truncated),
    ("Amounts are rounded down to the nearest million yen.", .truncated), ("（百万円未満四捨五入）", .nearest),
    ("Figures are rounded to the nearest million yen.", .nearest),
  ])
  func `a note names a convention`(note: String, convention: RoundingConvention) throws {
    #expect(try understood(Self.table(note)).rounding?.convention == convention)
  }

  @Test func `without a note every convention counts`() throws {
    let reading = try understood(Self.table("（単位：百万円）"))
    #expect(reading.rounding == nil)
    #expect(reading.judgements.map(\.verdict.words) == ["from unrounded amounts", "from unrounded amounts"])
  }

  @Test func `two notes that differ are about different figures and decide nothing`() throws {
    #expect(try understood(Self.table("（百万円未満切捨て）\n\n（百万円未満四捨五入）")).rounding == nil)
  }

  @Test func `a note rules out the other convention for amounts`() throws {
    // 5,964 and 9,555 rounded to the nearest: the difference lies between 3,590 and 3,592, ends included.
    let nearest = try understood(Self.table("（百万円未満四捨五入）").replacing("3,590", with: "3,589"))
    #expect(nearest.judgements.map(\.verdict.words) == ["broken, +3,591", "from unrounded amounts"])
    // Cut off, it lies strictly between 3,590 and 3,592, and prints as 3,590 or 3,591.
    let truncated = try understood(Self.table("（百万円未満切捨て）").replacing("\t591", with: "\t592"))
    #expect(truncated.judgements.map(\.verdict.words) == ["from unrounded amounts", "broken, +590"])
  }
}
