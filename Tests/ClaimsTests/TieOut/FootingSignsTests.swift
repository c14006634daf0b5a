import ReleaseModel
import Testing

@testable import Claims

/// Totals that would hold with the other sign of a part.
@Suite struct FootingSignsTests {
  @Test func `a part that is nothing wherever its total holds has the sign that the others want`() throws {
    let text = table(
      "|Cost|Gains|Losses|Fair value",
      "Agency|12,891|219|6|13,104",
      "Non-agency|2,291|1|424|1,868",
      "Treasuries|2,990|4|—|2,994",
      "Bonds|2,324|9|—|2,333",
      "Deposits|1,910|2|—|1,912",
      "Asset-backed|1,104|14|—|1,118"
    )
    let found = try reviewedFootings(text, along: .columns)
    #expect(
      found == ["Fair value = Cost + Gains − Losses; holds Agency Non-agency Treasuries Bonds Deposits Asset-backed"]
    )
  }

  @Test func `an expense that some columns print below zero and others above it is no slip`() throws {
    let text = table(
      "|2031|2030|Change by rate|Change by volume|Total change",
      "Interest income|62,949|40,725|(1,030)|23,254|22,224",
      "Interest expense|(17,930)|(13,282)|(1,654)|6,302|4,648",
      "|45,019|27,443|624|16,952|17,576"
    )
    #expect(try reviewedFootings(text).allSatisfy { !$0.contains("fails") })
  }

  @Test func `a sign that others of its sort show is a slip`() throws {
    let text = table(
      "|2031|2030|2029",
      "Trading|41,250|38,904|36,117",
      "Hedging|(7,388)|6,012|(5,209)",
      "Total|33,862|32,892|30,908"
    )
    #expect(try reviewedFootings(text) == ["Total = Trading + Hedging; holds 2031 2029, fails 2030"])
  }

  /// Whether the sign of the second of three parts may be meant in a column of changes where the sum wants the other.
  private func isHabit(ofPartTakenAway isSubtracted: Bool) throws -> Bool {
    let field = try field(
      table(
        "|2030|2031|Change",
        "Profit|131,521|111,505|△20,016",
        "Finance result|△1,223|△3,142|1,919",
        "Operating cash flow|\(isSubtracted ? "132,744|114,647|△18,097" : "130,298|108,363|△21,935")"
      ),
      along: .rows
    )
    let parts = [Footing.Part(item: 0, isSubtracted: false), .init(item: 1, isSubtracted: isSubtracted)]
    let footing = Footing(
      total: 2,
      parts: parts,
      holding: [0, 1],
      trivial: [],
      failing: [2],
      doubtful: [],
      evidence: 20
    )
    let sum = footing.sum(2, field)
    #expect(sum == (isSubtracted ? -21_935 : -18_097))
    return FootingSigns(footing, failing: [2], in: field).isHabit(in: 2)
  }

  @Test func `a change of what is added is a slip if its sign is lost`() throws {
    #expect(try !isHabit(ofPartTakenAway: false))
  }

  @Test func `a change of what is taken away may say better or worse`() throws {
    #expect(try isHabit(ofPartTakenAway: true))
  }

  @Test func `dividends below zero are money that was paid, whatever a measure of that name counts`() throws {
    let text = table(
      "|Capital|Premium|Retained earnings|Other",
      "At 1 January|1,051|2,034|3,910|(347)",
      "Profit|-|-|450|-",
      "Cash dividend|-|-|(178)|-",
      "Shares issued|48|107|-|(19)",
      "At 31 December|1,099|2,141|4,182|(366)"
    )
    #expect(
      try reviewedFootings(text) == [
        "At 31 December = At 1 January + Profit + Cash dividend + Shares issued; "
          + "holds Capital Premium Retained earnings Other"
      ]
    )
  }
}
