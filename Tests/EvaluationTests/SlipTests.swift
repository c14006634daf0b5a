import Evaluation
import ReleaseModel
import Testing

/// The slips that are made, byte for byte.
@Suite struct SlipTests {
  /// The line of a draft in which it differs from another, with what it has there.
  private func changes(_ kind: SlipKind, _ draft: String, html: Bool = false) throws -> [String] {
    let lines = draft.split(separator: "\n", omittingEmptySubsequences: false)
    return try Measured.drafts(kind, in: draft, format: html ? .html : .markdown).map { changed in
      zip(changed.split(separator: "\n", omittingEmptySubsequences: false), lines).filter { $0 != $1 }
        .map { String($0.0) }.joined(separator: "\n")
    }
  }

  private func table(_ rows: String...) -> String {
    "| | 2024 | 2025 |\n|---|---:|---:|\n" + rows.joined(separator: "\n")
  }

  @Test func `a wrong digit leaves everything else alone`() throws {
    let drafts = try Measured.drafts(.digit, in: Sample.revision)
    #expect(drafts.count == 6)
    for draft in drafts {
      #expect(draft.utf8.count == Sample.revision.utf8.count)
      #expect(zip(draft.utf8, Sample.revision.utf8).count { $0 != $1 } == 1)
    }
  }

  @Test func `digits that are alike cannot be transposed, and none is moved to the front as a zero`() throws {
    #expect(try changes(.transposition, table("| Shops | 77 | 40 |")) == [])
    #expect(
      try changes(.transposition, table("| Shops | 74 | 104 |")) == ["| Shops | 47 | 104 |", "| Shops | 74 | 140 |"]
    )
  }

  @Test func `a slip that leaves the value as it is is none`() throws {
    // Without its last zero, or with another, 1.0 says the same.
    #expect(try changes(.dropped, table("| Rate | 1.0 | 0 |")) == [])
    #expect(try changes(.extra, table("| Rate | 1.0 | 0 |")) == ["| Rate | 11.0 | 0 |"])
    #expect(try changes(.sign, table("| Rate | 1.0 | 0 |")) == ["| Rate | -1.0 | 0 |"])
  }

  @Test func `a dropped digit leaves no leading zero, separator or point, nor the same figure to fewer places`() throws
  {
    #expect(try changes(.dropped, table("| Shops | 1.5 | 0.25 |")) == ["| Shops | 1.5 | 0.5 |"])
    #expect(try changes(.dropped, table("| Shops | 7 | 704 |")) == ["| Shops | 7 | 70 |"])
  }

  @Test func `groups of three are set anew for most figures`() throws {
    let figures = (1...40).map { "| Shop \($0) | \(10 + $0),634 | |" }
    let drafts = try changes(.extra, table(figures.joined(separator: "\n")))
    #expect(drafts.count == 40)
    // 116,634 and 11,6634; a digit doubled before the separator leaves it in place either way.
    let regrouped = drafts.count { $0.split(separator: "|")[1].dropFirst().dropLast().suffix(4).first == "," }
    #expect((25...39).contains(regrouped))
  }

  @Test func `a sign is printed as the table prints it`() throws {
    #expect(
      try changes(.sign, table("| Loss | (120) | 45 |", "| Profit | 77 | (8) |")) == [
        "| Loss | 120 | 45 |", "| Loss | (120) | (45) |", "| Profit | (77) | (8) |", "| Profit | 77 | 8 |",
      ]
    )
    #expect(
      try changes(.sign, table("| Loss | △120 | 45 |")) == ["| Loss | 120 | 45 |", "| Loss | △120 | △45 |"]
    )
    #expect(
      try changes(.sign, table("| Change | +12.5% | -3.1% |")) == [
        "| Change | -12.5% | -3.1% |", "| Change | +12.5% | 3.1% |",
      ]
    )
  }

  @Test func `a parenthesis in a cell of its own goes with the one that opens it`() throws {
    let row = "<tr><td>Loss</td><td>(1,620</td><td>)</td><td>&#36; 45</td></tr>"
    let draft = "<table>\n<tr><td></td><td>2024</td><td></td><td>2025</td></tr>\n\(row)\n</table>"
    #expect(
      try changes(.sign, draft, html: true) == [
        row.replacing("(", with: "").replacing(")", with: ""), row.replacing("45", with: "(45)"),
      ]
    )
  }

  @Test func `figures swapped stand in each other's places, signs included`() throws {
    #expect(
      try changes(.swap, table("| Shops | 12 | 45 |")) == ["| Shops | 45 | 12 |", "| Shops | 45 | 12 |"]
    )
    #expect(
      try changes(.swap, table("| Shops | 12 | △450 |")) == ["| Shops | △450 | 12 |", "| Shops | △450 | 12 |"]
    )
  }

  @Test func `equal figures and figures of another kind are not swapped`() throws {
    #expect(try changes(.swap, table("| Shops | 12 | 12 |")) == [])
    #expect(try changes(.swap, table("| Shops | 12 | 4.5% |")) == [])
  }

  @Test func `full-width digits stay full-width`() throws {
    #expect(try changes(.extra, table("| 店舗 | ８ | |")) == ["| 店舗 | ８８ | |"])
  }

  @Test func `digits of entities are no digits of the figure`() throws {
    let draft = "<table><tr><td>Shops</td><td>22&#44;500</td><td>41&#160;</td></tr></table>"
    for slip in [SlipKind.digit, .transposition, .extra] {
      for changed in try Measured.drafts(slip, in: draft, format: .html) {
        #expect(changed.contains("&#160;"))
        #expect(changed.contains("&#44;"))
      }
    }
  }

  @Test func `no slip is made where a byte more or less would break the text`() async throws {
    // In UTF-16, ASCII has a NUL behind every byte.
    let bytes: [UInt8] = [0xFF, 0xFE] + Sample.revision.utf8.flatMap { [$0, 0 as UInt8] }
    let tally = try await Measured.evaluation().tally(of: bytes, path: "draft", format: .markdown)
    #expect(tally.all.figures == 6)
    #expect(tally.immutable == 6)
    #expect(tally.all.all.made == 0)
  }
}
