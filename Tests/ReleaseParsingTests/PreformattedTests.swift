import ReleaseModel
import SourceText
import Testing

/// Text of pages that keeps its lines.
struct PreformattedTests {
  @Test func `preformatted text is read as plain text`() throws {
    let release = html(
      """
      <html><body><p>Before</p><pre>
      <b>CONSOLIDATED BALANCE SHEETS</b>

                                 2031       2030
                              -------    -------
      Cash &amp; equivalents ....... $ 1,200    $ 1,100
      <i>Other</i>                           300      (280)
                              -------    -------
      Total assets            $ 1,500    $   820
                              =======    =======

      See the notes
      below.
      </pre><p>After</p></body></html>
      """
    )
    #expect(
      release.outline == [
        "p Before", "h1 CONSOLIDATED BALANCE SHEETS", "table", "  ~ | 2031 | 2030",
        "  Cash & equivalents | $ 1,200 | $ 1,100", "  Other | 300 | (280)", "  Total assets | $ 1,500 | $ 820",
        "p See the notes below.", "p After",
      ]
    )
    let table = try #require(release.tables.first)
    #expect(table.columnCount == 3)
    #expect(table.cells.filter { $0.row == 1 }.map { release.file.string($0.range) }.first == "Cash &amp; equivalents")
    #expect(table.cells.filter { $0.row == 3 }.map(\.ruleAbove) == [.none, .single, .single])
    #expect(table.cells.filter { $0.row == 3 }.map(\.ruleBelow) == [.none, .double, .double])
    expectExactPositions(release)
  }

  @Test func `tables of filings by electronic mail`() throws {
    let release = html(
      """
      <html><body><div>
      The table below shows it.

      <TABLE>
      <CAPTION>
      Revenues
      - --------
      (EUR in millions)                 Years ended December 31,
                              ---------------------------------------
                                    2000                  1999
                              ----------------      -----------------
      <S>                     <C>                   <C>
                                   EUR    %              EUR     %
      Life insurance
        Premiums                17,983   58           12,802    57
        Investment income
        of policyholders         9,182   30            6,308    28
                                 -----   --            -----    --
                                27,165   88           19,110    85


      Accident insurance
        Premiums                 2,067    7            1,453     6
        Investment income          263    1              195     1
                                 -----  ---            -----   ---
      Revenues                  29,495   96           20,758    92
      </TABLE>

                                           -12-
      </div></body></html>
      """
    )
    let table = try #require(release.tables.first)
    #expect(release.tables.count == 1)
    #expect(
      rows(of: table, in: release) == [
        "| (EUR in millions) | Years ended December 31, | ~ | ~ | ~ |", "|  | 2000 | ~ | 1999 | ~ |",
        "|  | EUR | % | EUR | % |", "| Life insurance |  |  |  |  |", "| Premiums | 17,983 | 58 | 12,802 | 57 |",
        "| Investment income of policyholders | 9,182 | 30 | 6,308 | 28 |", "|  | 27,165 | 88 | 19,110 | 85 |",
        "| Accident insurance |  |  |  |  |", "| Premiums | 2,067 | 7 | 1,453 | 6 |",
        "| Investment income | 263 | 1 | 195 | 1 |", "| Revenues | 29,495 | 96 | 20,758 | 92 |",
      ]
    )
    #expect(table.cells.filter { $0.row == 6 }.map(\.ruleAbove) == [.single, .single, .single, .single])
    expectExactPositions(release)
  }

  @Test func `links keep their words`() throws {
    let release = html(
      "<pre>\nSee <a href='#a'>the first\nnote</a> and <a href='#b'>more</a>.\n\n<a href='#c'>Begun\n\n<p>and ended</a></pre>"
    )
    #expect(release.links.map { $0.text.map { release.string($0) } } == ["the first note", "more", nil])
    expectExactPositions(release)
  }

  @Test func `a line break in preformatted text is one`() {
    let release = html("<pre>Cash     10     20<br>Total    30     40<br>More     50     60</pre>")
    #expect(release.outline == ["table", "  Cash | 10 | 20", "  Total | 30 | 40", "  More | 50 | 60"])
    expectExactPositions(release)
  }
}
