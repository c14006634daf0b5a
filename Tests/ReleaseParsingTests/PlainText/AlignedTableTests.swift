import ReleaseModel
import Testing

/// Tables whose columns are set with spaces.
struct AlignedTableTests {
  @Test func `figures aligned to the right stand in their columns`() {
    let text = """
                            Sales   Operating      Net
                                       income   income
      Before (A)           88,700       9,100    6,350
      After (B)            92,900       9,840    6,900
      Change                4,200                  550
      """
    #expect(
      outline(release(text)) == [
        "|  | Sales | Operating income | Net income |", "| Before (A) | 88,700 | 9,100 | 6,350 |",
        "| After (B) | 92,900 | 9,840 | 6,900 |", "| Change | 4,200 |  | 550 |",
      ]
    )
  }

  @Test func `figures aligned to the left stand in their columns`() {
    let text = """
                    Sales      Profit     Per share
      Before        3,120      45         1.11
      After         2,870      ▲88        ▲5.77
      Change (%)    ▲8.0                  -
      """
    #expect(outline(release(text)).last == "| Change (%) | ▲8.0 |  | - |")
  }

  @Test func `wide characters count two columns`() {
    let text = """
                          売上高    営業利益      純利益
      前回予想（Ａ）      21,600       1,480         990
      今回予想（Ｂ）      23,050       1,790       1,215
      増減額               1,450                     225
      """
    #expect(
      outline(release(text)) == [
        "|  | 売上高 | 営業利益 | 純利益 |", "| 前回予想(A) | 21,600 | 1,480 | 990 |", "| 今回予想(B) | 23,050 | 1,790 | 1,215 |",
        "| 増減額 | 1,450 |  | 225 |",
      ]
    )
  }

  @Test func `ideographic spaces set columns apart and may stand inside a letter-spaced name`() {
    let text = "　　　　　　売　上　高　　純　利　益\n前　回　　　　　　１０　　　　　　５\n今　回　　　　　　１２　　　　　　６\n"
    #expect(outline(release(text)) == ["|  | 売 上 高 | 純 利 益 |", "| 前 回 | 10 | 5 |", "| 今 回 | 12 | 6 |"])
  }

  @Test func `a name goes on in the line below in parentheses`() {
    let text = """
                         Sales    Profit
      Before            10,000       500
      (May 9)
      After             12,000       600
      (today)
      """
    #expect(
      outline(release(text)) == [
        "|  | Sales | Profit |", "| Before (May 9) | 10,000 | 500 |", "| After (today) | 12,000 | 600 |",
      ]
    )
  }

  @Test func `a name that begins in the line above belongs to the row`() {
    let text = """
                         Sales    Profit
      Forecast of last
      month             10,000       500
      Forecast of this
      month             12,000       600
      """
    #expect(
      outline(release(text)) == [
        "|  | Sales | Profit |", "| Forecast of last month | 10,000 | 500 |",
        "| Forecast of this month | 12,000 | 600 |",
      ]
    )
  }

  @Test func `a heading over two columns spans them`() {
    let text = """
                      First half           Full year
                    2030      2031       2030      2031
      Sales        1,000     1,100      2,000     2,200
      Profit          10        20         30        40
      """
    #expect(
      outline(release(text)) == [
        "|  | First half | ~ | Full year | ~ |", "|  | 2030 | 2031 | 2030 | 2031 |",
        "| Sales | 1,000 | 1,100 | 2,000 | 2,200 |", "| Profit | 10 | 20 | 30 | 40 |",
      ]
    )
  }

  @Test func `ranges and units inside cells are figures`() {
    let text = """
                   Revenue           Dividend
      Before       88,000~120,000    12円50銭
      After        96,000~112,000    15円75銭
      """
    #expect(outline(release(text)).last == "| After | 96,000~112,000 | 15円75銭 |")
  }

  @Test func `prose with a doubled space is no table`() {
    let text = """
      Sales came to  300 million yen in the first half, which is more than we had
      planned.  The second half  will bring less, because 2 of the 3 customers buy
      in spring.
      """
    #expect(outline(release(text)).count == 1)
  }

  @Test func `a letterhead is no table`() {
    let text = "会社名　　株式会社かなで計器\nコード　　０００９\n電話　　　０３－５５５０－０１９８\n\n業績予想の修正について\n"
    #expect(release(text).tables.isEmpty)
  }

  @Test func `a unit above the columns is no heading of theirs`() {
    let text = """
                                   (millions of yen)
                         Sales    Profit
      Before            10,000       500
      After             12,000       600
      """
    #expect(outline(release(text)).first == "(millions of yen)")
  }
}

/// What real tables add to plain columns.
struct AlignedTableLayoutTests {
  @Test func `rules of hyphens between rows are no rows`() {
    let text = """
                        Sales      Profit
      --------------  -------    --------
      Before            1,000          90
      --------------  -------    --------
      After             1,200         100
      --------------  -------    --------
      """
    #expect(outline(release(text)) == ["|  | Sales | Profit |", "| Before | 1,000 | 90 |", "| After | 1,200 | 100 |"])
  }

  @Test func `two columns of names are two columns`() {
    let text = "North   plates     1,000    2,000\nSouth   bowls      3,000    4,000\n"
    #expect(outline(release(text)) == ["| North | plates | 1,000 | 2,000 |", "| South | bowls | 3,000 | 4,000 |"])
  }

  @Test func `a line over a group of rows is a row of its own`() {
    let text = """
                                 Sales      Profit
      Third quarter (July 1 to September 30)
      Before                     1,000          90
      After                      1,200         100
      Full year (April 1 to March 31)
      Before                     4,000         390
      After                      4,200         400
      """
    #expect(
      outline(release(text)) == [
        "|  | Sales | Profit |", "| Third quarter (July 1 to September 30) |  |  |", "| Before | 1,000 | 90 |",
        "| After | 1,200 | 100 |", "| Full year (April 1 to March 31) |  |  |", "| Before | 4,000 | 390 |",
        "| After | 4,200 | 400 |",
      ]
    )
  }

  @Test func `names in three lines are put together`() {
    let text = """
                                Sales      Profit
      Change in percent /        (3.1)       (2.4)
      decrease (%)
      (Reference) Results
      for the year ended         4,000         390
      March 31, 2030
      """
    #expect(
      outline(release(text)).dropFirst() == [
        "| Change in percent / decrease (%) | (3.1) | (2.4) |",
        "| (Reference) Results for the year ended March 31, 2030 | 4,000 | 390 |",
      ]
    )
  }

  @Test func `headings one space apart are told by the columns below`() {
    let text = """
                   Before(A) After(B) Change(B-A)   Percent
      Valves          31,000   33,200       2,200      7.1%
      Pipes           18,500   18,900         400      2.2%
      """
    #expect(outline(release(text)).first == "|  | Before(A) | After(B) | Change(B-A) | Percent |")
  }

  @Test func `a page number is a line of its own and no entry of a list`() {
    #expect(outline(release("Notice of results\n\n                - 1 -\n")).last == "- 1 -")
    #expect(release("Notice of results\n\n- 1 -\n").blocks.count == 2)
  }
}

/// Statements whose columns are set with spaces.
struct AlignedStatementTests {
  @Test func `dots lead from names to figures`() {
    let text = """
                                     2031       2030
      Cash ........................  1,234      1,100
      Other receivables. . . . . . .   300        280
      流動資産合計・・・・・・・・・ 1,534      1,380
      """
    #expect(
      outline(release(text)) == [
        "|  | 2031 | 2030 |", "| Cash | 1,234 | 1,100 |", "| Other receivables | 300 | 280 |",
        "| 流動資産合計 | 1,534 | 1,380 |",
      ]
    )
  }

  @Test func `currencies and per cent apart from their digits are of one cell`() {
    let text = """
                             2031         2030       Change
      Net sales           $   1,234    $  1,100      12.2   %
      Net loss            $    (340)   $   (280)     21.4   %
      Per share           $   (0.34)   $      -         -
      """
    #expect(
      outline(release(text)) == [
        "|  | 2031 | 2030 | Change |", "| Net sales | $ 1,234 | $ 1,100 | 12.2 % |",
        "| Net loss | $ (340) | $ (280) | 21.4 % |", "| Per share | $ (0.34) | $ - | - |",
      ]
    )
  }

  @Test func `drawn lines show how far headings reach`() {
    let text = """
                            Three Months Ended       Six Months Ended
                                 June 30,                June 30,
                            ------------------      ------------------
                              2031      2030          2031      2030
                            --------  --------      --------  --------
      Net sales               10,000     9,000        20,000    18,000
      Cost of sales            4,000     3,500         8,000     7,000
      """
    #expect(
      outline(release(text)).prefix(4) == [
        "|  | Three Months Ended | ~ | Six Months Ended | ~ |", "|  | June 30, | ~ | June 30, | ~ |",
        "|  | 2031 | 2030 | 2031 | 2030 |", "| Net sales | 10,000 | 9,000 | 20,000 | 18,000 |",
      ]
    )
  }

  @Test func `words that head several rows set in are no part of their names`() {
    let text = """
                              2031       2030
      Total liabilities        600        500
      Current assets
        Cash                 1,200      1,100
        Receivables            300        280
      Adjustments to reconcile
        net income to cash:
        Depreciation            10         20
      Total                  1,510      1,400
      """
    #expect(
      outline(release(text)) == [
        "|  | 2031 | 2030 |", "| Total liabilities | 600 | 500 |", "| Current assets |  |  |",
        "| Cash | 1,200 | 1,100 |", "| Receivables | 300 | 280 |",
        "| Adjustments to reconcile net income to cash: |  |  |", "| Depreciation | 10 | 20 |",
        "| Total | 1,510 | 1,400 |",
      ]
    )
  }

  @Test func `figures of two columns may have but one space between them`() {
    let text = """
                              2031     %      2030     %
      Interest charges        (443) (15)      (242)  (11)
      Total                  2,887   100     2,181   100
      """
    #expect(
      outline(release(text)) == [
        "|  | 2031 | % | 2030 | % |", "| Interest charges | (443) | (15) | (242) | (11) |",
        "| Total | 2,887 | 100 | 2,181 | 100 |",
      ]
    )
  }

  @Test func `words among the headings that state the unit are the caption`() throws {
    let text = """
                              2031       2030
                           -------    -------
                             (in millions of yen)
      Net sales              2,887      2,181
      Cost of sales          1,000      1,100
      """
    let release = release(text)
    let table = try #require(release.tables.first)
    #expect(table.caption.map { release.string($0) } == "(in millions of yen)")
    #expect(outline(release).first == "|  | 2031 | 2030 |")
    #expect(Exactness.faults(in: release).isEmpty)
  }
}
