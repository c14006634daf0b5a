import Claims
import ReleaseModel
import Testing

/// The letters and formulas that labels carry.
@Suite struct LabelLettersTests {
  /// The line that a label makes of its row.
  private static func line(_ label: String) throws -> Line {
    let table = try firstTable("\tNet sales\tOperating income\n\(label)\t1,000\t200\nOther\t1\t2\n")
    return try #require(table.rows.first { $0.role != .header })
  }

  @Test(arguments: [
    "Difference (B-A)", "Difference (B − A)", "Difference (B)-(A)", "Difference (B) - (A)", "Change (B–A)",
    "増減額(BーA)", "増減額(B－A)", "増減額（Ｂ－Ａ）", "増減額（Ｂ）－（Ａ）", "増 減 額（ B - A ）", "増減額 B-A", "差異[B-A]",
    "Change (B) – (A)", "増減額(B─A)", "Full year B-A", "Change B − A",
  ])
  func `B less A`(label: String) throws {
    let line = try Self.line(label)
    #expect(line.formula == .difference("B", "A"))
    #expect(line.letter == nil)
    #expect(line.role == .difference)
  }

  @Test(arguments: [
    ("Difference (A-B)", LabelFormula.difference("A", "B")),
    ("Change from the prior year (B-C)", .difference("B", "C")),
    ("増減額②－①", .difference("②", "①")),
    ("増減額（②－①）", .difference("②", "①")),
    ("Ratio (B)/(A)-1", .change("B", "A")),
    ("Ratio ((B-A)/A)", .change("B", "A")),
    ("増減率((B－A)÷A)", .change("B", "A")),
    ("増減率(B/A-1)", .change("B", "A")),
    ("達成率(B/A)", .proportion("B", "A")),
    ("増減率（Ｂ／Ａ）", .proportion("B", "A")),
  ])
  func `other formulas`(label: String, formula: LabelFormula) throws {
    #expect(try Self.line(label).formula == formula)
  }

  @Test(arguments: [
    ("Previous forecast (A)", Character("A")), ("Revised forecast（Ｂ）", "B"), ("前回発表予想(A)", "A"),
    ("前回発表予想Ａ", "A"), ("前 回 発 表 予 想 ( A )", "A"), ("今回予想②", "②"), ("(A) Previous forecast", "A"),
    ("Results for the previous year (C)", "C"),
  ])
  func `a line's own letter`(label: String, letter: Character) throws {
    let line = try Self.line(label)
    #expect(line.letter == letter)
    #expect(line.formula == nil)
  }

  @Test(arguments: ["Dividend/A shares", "Share price - A share", "Payout ratio, A shares"])
  func `the letter of a class of shares names no line`(label: String) throws {
    #expect(try Self.line(label).letter == nil)
  }

  @Test func `C over A is the difference over A, whichever line has the letter`() throws {
    for (difference, ratio) in [("C. Change (B-A)", "D. Change (C/A)"), ("Change (B-A)", "Change (C/A)")] {
      let reading = try understood(
        """
        | | Sales | Profit |
        |---|---|---|
        | A. Previous forecast | 10,000 | 500 |
        | B. Revised forecast | 10,600 | 470 |
        | \(difference) | 600 | (30) |
        | \(ratio) | 6.0% | (6.0)% |
        | E. Results of the previous year | 9,900 | 480 |
        """,
        .markdown
      )
      #expect(reading.judgements.map(\.verdict.words) == Array(repeating: "exact", count: 4))
    }
  }

  @Test func `a label may name its line and state its formula`() throws {
    let line = try Self.line("Difference (C = B - A)")
    #expect(line.letter == "C")
    #expect(line.formula == .difference("B", "A"))
  }

  @Test(arguments: [
    "Class A shares", "Plan B business", "A-class shares sold", "B-to-B sales", "B2B sales",
    "Vitamin C", "Bank of E", "A. Europe",
  ])
  func `a capital in running words is no name`(label: String) throws {
    let line = try Self.line(label)
    #expect(line.formula == nil)
    #expect(line.letter == nil)
  }
}
