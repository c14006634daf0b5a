import Claims
import Figures
import ReleaseModel
import Testing

/// The kinds of release, and what tells them.
@Suite struct FormTests {
  @Test(arguments: [
    ("Notice of Revision of Forecasts", "forecast-revision"),
    ("Revision of Consolidated Earnings Forecasts", "forecast-revision"),
    ("業績予想の修正に関するお知らせ", "forecast-revision"),
    ("業績予想及び配当予想の修正に関するお知らせ", "forecast-revision"),
    ("Revision of Earnings Forecast and Revision of Dividend Forecast", "forecast-revision"),
    ("Notice of Revision of Dividend Forecast", "dividend-revision"),
    ("配当予想の修正（増配）に関するお知らせ", "dividend-revision"),
    ("Differences between Forecasts and Actual Results", "difference-from-results"),
    ("業績予想と実績値との差異に関するお知らせ", "difference-from-results"),
    ("Opening of a new plant", "generic"), ("新工場の竣工に関するお知らせ", "generic"),
  ])
  func `the title tells the form`(title: String, form: String) throws {
    #expect(try understood("# \(title)\n\nText.", .markdown).form.id == form)
  }

  @Test func `tables tell the form where the title does not`() throws {
    let reading = try understood(
      """
      # Press release

      | | Sales |
      |---|---|
      | Previous forecast (A) | 100 |
      | Revised forecast (B) | 120 |
      """,
      .markdown
    )
    #expect(reading.form.id == "forecast-revision")
    #expect(reading.form.reason == "a table has lines for previous, revised")
  }

  @Test func `figures of tables and prose come in the order of the file, each once`() throws {
    let reading = try understood(
      """
      Sales of 1,234 million yen were 3.5% above plan in fiscal 2026.

      | | Sales |
      |---|---|
      | Previous forecast | 1,192 |

      The dividend is 25 yen.
      """,
      .markdown
    )
    #expect(reading.figures.map(\.printed) == ["1,234 million yen", "3.5%", "1,192", "25 yen"])
  }
}
