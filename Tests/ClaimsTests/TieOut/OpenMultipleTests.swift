import Claims
import Figures
import ReleaseModel
import Testing

/// Numbers of shares in a table of thousands that does not say whether it counts them so too.
@Suite struct OpenMultipleTests {
  /// The identities of a statement of operations and how they come out.
  private func outcomes(_ loss: (String, String), perShare: (String, String), shares: (String, String)) throws
    -> [String]
  {
    let text = """
      | (In thousands, except per share data) | 2026 | 2025 |
      |---|---|---|
      | Net loss | \(loss.0) | \(loss.1) |
      | Net loss per share: | | |
      | Basic | \(perShare.0) | \(perShare.1) |
      | Weighted average shares outstanding: | | |
      | Basic | \(shares.0) | \(shares.1) |
      """
    return try understood(text, .markdown).judgements(of: .identity).map { judgement in
      switch judgement.verdict {
      case .exact: "\(judgement.claim.stated.printed) holds"
      case .withinRounding: "\(judgement.claim.stated.printed) holds roughly"
      case .broken(let expected): "\(judgement.claim.stated.printed) should be \(expected.formatted())"
      case .notCheckable: "\(judgement.claim.stated.printed) is open"
      }
    }
  }

  @Test func `shares in thousands like the amounts`() throws {
    let found = try outcomes(("(1,122)", "(1,116)"), perShare: ("(0.11)", "(0.12)"), shares: ("10,200", "9,300"))
    #expect(found == ["(0.11) holds", "(0.12) holds"])
  }

  @Test func `shares printed in full`() throws {
    let found = try outcomes(
      ("(1,122)", "(1,116)"),
      perShare: ("(0.11)", "(0.12)"),
      shares: ("10,200,000", "9,300,000")
    )
    #expect(found == ["(0.11) holds", "(0.12) holds"])
  }

  @Test func `a wrong digit shows in either`() throws {
    let found = try outcomes(("(1,122)", "(1,116)"), perShare: ("(0.41)", "(0.12)"), shares: ("10,200", "9,300"))
    #expect(found == ["(0.41) should be −0.11", "(0.12) holds"])
  }

  @Test func `a split since, and a share of two classes, are no slips`() throws {
    let shares = ("10,200", "9,300")
    let split = try outcomes(("(1,122)", "(1,116)"), perShare: ("(0.22)", "(0.12)"), shares: shares)
    let classes = try outcomes(("(4,490)", "(1,116)"), perShare: ("(0.46)", "(0.12)"), shares: shares)
    #expect(split == ["(0.12) holds"])
    #expect(classes == ["(0.12) holds"])
  }

  @Test func `shares a thousand times too many say nothing`() throws {
    let found = try outcomes(("(1,122)", "(1,116)"), perShare: ("(0.11)", "(0.12)"), shares: ("10", "9"))
    #expect(!found.contains { $0.contains("should") })
  }
}
