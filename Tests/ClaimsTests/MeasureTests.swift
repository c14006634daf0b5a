import Claims
import Figures
import ReleaseModel
import Testing

/// Which measure a label names, and whether it names anything beside it.
@Suite struct MeasureTests {
  private static func line(_ label: String) throws -> Line {
    let table = try firstTable("\tFY2024\tFY2025\n\(label)\t1,000\t200\nOutput\t1\t2\n")
    return try #require(table.rows.first { $0.role != .header })
  }

  @Test(arguments: [
    ("Net sales", "net-sales"), ("NET SALES", "net-sales"), ("Net sales (Note 3)", "net-sales"),
    ("Net sales (Notes 2 and 5)", "net-sales"), ("(1) Net sales", "net-sales"), ("1. Net sales", "net-sales"),
    ("1) Net sales", "net-sales"), ("iv. Net sales", "net-sales"), ("① 売上高", "net-sales"), ("Ⅰ 売上高", "net-sales"),
    ("1 売上高", "net-sales"), ("Net sales:", "net-sales"), ("Net sales*", "net-sales"), ("Net sales *1", "net-sales"),
    ("Net sales ........", "net-sales"), ("Net sales (millions of yen)", "net-sales"), ("売上高 百万円", "net-sales"),
    ("売上高(百万円)", "net-sales"), ("売上高(注1)", "net-sales"), ("売 上 高", "net-sales"), ("売上高※1", "net-sales"),
    ("Net sales2)", "net-sales"), ("Total net sales", "net-sales"), ("Revenue, net", "net-sales"),
    ("Net sales (unaudited)", "net-sales"), ("【売上高】", "net-sales"),
    ("COST OF SALES", "cost-of-sales"), ("Gross profit", "gross-profit"), ("売上総利益", "gross-profit"),
    ("Selling, general & administrative expenses", "selling-general-administrative"),
    ("販売費及び一般管理費合計", "selling-general-administrative"),
    ("Operating profit (loss)", "operating-income"), ("Operating (loss) income", "operating-income"),
    ("Income (loss) from operations", "operating-income"), ("営業利益又は営業損失(△)", "operating-income"),
    ("営業利益(△損失)", "operating-income"),
    ("Operating margin (%)", "operating-margin"), ("売上高 営業利益率", "operating-margin"),
    ("経常利益又は経常損失(△)", "ordinary-income"), ("特別利益合計", "extraordinary-income"),
    ("Earnings/(Loss) before income taxes", "profit-before-tax"), ("税金等調整前四半期純利益", "profit-before-tax"),
    ("Income tax (benefit) expense", "income-taxes"), ("法人税等合計", "income-taxes"),
    ("Net income", "net-income"), ("Net (loss) income", "net-income"), ("Profit", "net-income"),
    ("当期純利益", "net-income"), ("四半期(当期)純利益", "net-income"),
    ("Profit attributable to owners of parent", "net-income-attributable-to-owners"),
    ("Net income (loss) attributable to the owners of the parent", "net-income-attributable-to-owners"),
    ("親会社株主に帰属する当期純利益又は親会社株主に帰属する当期純損失(△)", "net-income-attributable-to-owners"),
    ("Net earnings attributable to noncontrolling interests", "net-income-attributable-to-noncontrolling-interests"),
    ("非支配株主に帰属する四半期純利益", "net-income-attributable-to-noncontrolling-interests"),
    ("Other comprehensive income/(loss), net of tax", "other-comprehensive-income"),
    ("Total comprehensive income", "comprehensive-income"), ("四半期包括利益合計額", "comprehensive-income"),
  ])
  func `a label names a measure of the income statement alone`(label: String, measure: String) throws {
    let line = try Self.line(label)
    #expect(line.measure == measure && line.namesMeasureAlone && !line.namesNegative)
  }

  @Test(arguments: [
    ("Net income per share (yen)", "earnings-per-share"), ("Basic earnings per share", "earnings-per-share"),
    ("Net income per share - basic", "earnings-per-share"), ("1株当たり 中間純利益", "earnings-per-share"),
    ("基本的1株当たり四半期利益(円)", "earnings-per-share"), ("Diluted net earnings per common share", "diluted-earnings-per-share"),
    ("潜在株式調整後 1株当たり 中間純利益", "diluted-earnings-per-share"), ("1株当たり純資産", "book-value-per-share"),
    ("Net assets per share", "book-value-per-share"), ("1株当たり株主資本", "shareholders-equity-per-share"),
    ("年間配当金 第2四半期末", "dividend-q2"), ("年間配当金 合計", "dividend-annual"), ("年間配当金", "dividend-annual"),
    ("Annual dividends 1st quarter-end", "dividend-q1"), ("Dividend per share Year-end", "dividend-year-end"),
    ("Annual dividends per share (yen) Total", "dividend-annual"), ("期末配当金", "dividend-year-end"),
    ("Annual dividends End of third quarter", "dividend-q3"),
    ("1株当たり配当金 円 銭", "dividend-per-share"),
  ])
  func `a label names an amount per share`(label: String, measure: String) throws {
    let line = try Self.line(label)
    #expect(line.measure == measure && line.namesMeasureAlone && line.unit?.isPerShare == true)
  }

  @Test(arguments: [
    ("配当性向(連結)", "payout-ratio"), ("純資産配当率(連結)", "dividend-on-equity"), ("自己資本比率", "equity-ratio"),
    ("株主資本比率", "shareholders-equity-ratio"), ("親会社所有者帰属持分比率", "equity-ratio"),
    ("自己資本 当期純利益率", "return-on-equity"), ("総資産 経常利益率", "return-on-assets"),
    ("資産合計税引前利益率", "pretax-return-on-assets"), ("Equity-to-asset ratio", "equity-ratio"),
    ("Equity ratio %", "equity-ratio"), ("ROE (%)", "return-on-equity"),
  ])
  func `a label names a percentage`(label: String, measure: String) throws {
    let table = try firstTable("(Millions of yen)\n\n\tFY2024\tFY2025\n\(label)\t41.3\t42.0\nTotal assets\t1\t2\n")
    let line = try #require(table.rows.first { $0.role != .header })
    #expect(line.measure == measure && line.namesMeasureAlone && line.fixedQuantity == .percent)
    let units = table.grid.cells.flatMap(\.figures).map(\.unit.name)
    #expect(units == ["%", "%", "millions of JPY", "millions of JPY"])
  }

  @Test(arguments: [
    ("①期末発行済株式数(自己株式を含む)", "shares-issued"), ("② 期末自己株式数", "treasury-shares"), ("③ 期中平均株式数(四半期累計)", "average-shares"),
    ("Average number of shares during the period", "average-shares"),
    ("Weighted-average diluted shares", "diluted-average-shares"),
    ("(3) Average number of shares during the period (shares)", "average-shares"),
  ])
  func `a label names a number of shares`(label: String, measure: String) throws {
    let line = try Self.line(label)
    #expect(line.measure == measure && line.namesMeasureAlone && line.fixedQuantity == .shares)
  }

  @Test(arguments: [
    ("Total current assets", "current-assets"), ("固定資産合計", "non-current-assets"), ("TOTAL ASSETS", "total-assets"),
    ("資産合計", "total-assets"), ("資産の部 合計", "total-assets"), ("総資産", "total-assets"),
    ("Total liabilities", "total-liabilities"), ("負債純資産合計", "total-liabilities-and-equity"),
    ("負債及び資本合計", "total-liabilities-and-equity"), ("Total equity", "net-assets"),
    ("Total liabilities and equity", "total-liabilities-and-equity"),
    ("Total liabilities and stockholders’ equity", "total-liabilities-and-equity"),
    ("Total Liabilities and Partners' Capital", "total-liabilities-and-equity"),
    ("純資産", "net-assets"), ("資本合計(純資産)", "net-assets"), ("Total noncurrent liabilities", "non-current-liabilities"),
    ("(参考)自己資本", "equity"), ("(Reference) Equity", "equity"), ("親会社の所有者に帰属する持分合計", "equity"),
    ("Total shareholders’ equity", "shareholders-equity"), ("株主資本合計", "shareholders-equity"),
    ("非支配株主持分", "noncontrolling-interests"), ("繰延資産合計", "deferred-assets"),
  ])
  func `a label names a measure of the balance sheet alone`(label: String, measure: String) throws {
    let line = try Self.line(label)
    #expect(line.measure == measure && line.namesMeasureAlone && !line.namesNegative)
  }

  @Test(arguments: [
    ("営業活動による キャッシュ・フロー", "operating-cash-flow"), ("投資活動によるキャッシュ・フロー", "investing-cash-flow"),
    ("Cash flows from financing activities", "financing-cash-flow"),
    ("Cash generated by investing activities", "investing-cash-flow"),
    ("Net cash flows (used in) provided by investing activities", "investing-cash-flow"),
    ("Cash (used in) provided by investing activities", "investing-cash-flow"),
    ("現金及び現金同等物に係る換算差額", "fx-effect-on-cash"),
    ("EFFECT OF EXCHANGE RATE CHANGES ON CASH, CASH EQUIVALENTS AND RESTRICTED CASH", "fx-effect-on-cash"),
    ("Exchange rate effect on cash, cash equivalents and restricted cash", "fx-effect-on-cash"),
    ("Net (decrease) increase in cash and cash equivalents", "change-in-cash"),
    ("Increase/(Decrease) in cash, cash equivalents, and restricted cash and cash equivalents", "change-in-cash"),
    ("現金及び現金同等物の増減額(△は減少)", "change-in-cash"), ("現金及び現金同等物の期首残高", "cash-at-beginning"),
    ("現金及び現金同等物の四半期末残高", "cash-at-end"), ("現金及び現金同等物 期末残高", "cash-at-end"),
    ("CASH, CASH EQUIVALENTS AND RESTRICTED CASH, BEGINNING OF PERIOD", "cash-at-beginning"),
    ("Cash and cash equivalents at end of the fiscal year", "cash-at-end"),
    ("Cash, cash equivalents, and restricted cash and cash equivalents, ending balances", "cash-at-end"),
  ])
  func `a label names a measure of the cash flows alone`(label: String, measure: String) throws {
    let line = try Self.line(label)
    #expect(line.measure == measure && line.namesMeasureAlone && !line.namesNegative)
  }

  @Test(arguments: [
    ("Net loss", "net-income"), ("Operating loss", "operating-income"), ("当期純損失", "net-income"),
    ("Net cash used in financing activities", "financing-cash-flow"), ("Income tax benefit (expense)", "income-taxes"),
    ("Decrease in cash and cash equivalents", "change-in-cash"), ("Loss before income taxes", "profit-before-tax"),
    (
      "Net (income) loss attributable to noncontrolling interests",
      "net-income-attributable-to-noncontrolling-interests"
    ),
  ])
  func `a label that names an amount below zero says so`(label: String, measure: String) throws {
    let line = try Self.line(label)
    #expect(line.measure == measure && line.namesMeasureAlone && line.namesNegative)
  }

  @Test func `a label that shows how minus is marked is about either sign`() throws {
    let line = try Self.line("当期純損失(△)")
    #expect(line.measure == "net-income" && line.namesMeasureAlone && !line.namesNegative)
  }

  @Test(arguments: [
    ("Net sales, Americas", "net-sales"), ("Net sales – products", "net-sales"), ("Net sales (Americas)", "net-sales"),
    ("Net sales (%)", "net-sales"), ("Net sales %", "net-sales"), ("Change in net sales", "net-sales"),
    ("Organic sales growth", "net-sales"), ("うち海外売上高", "net-sales"), ("Segment net income", "net-income"),
    ("Adjusted net income", "net-income"), ("Net sales (2024)", "net-sales"),
    ("Other current assets", "current-assets"),
    ("Average price paid per share", "amount-per-share"), ("Net income attributable to Aozora", "net-income"),
    ("持分法による投資損益(△は益)", "equity-method-income"), ("Less: Total liabilities", "total-liabilities"),
    ("Total assets of discontinued operations", "total-assets"), ("売上高構成比", "net-sales"),
    ("Total equity (shares)", "net-assets"), ("Non-GAAP operating income", "operating-income"),
    ("Weighted-average grant-date fair value per unit", "amount-per-share"),
  ])
  func `a label that says more mentions a measure only`(label: String, measure: String) throws {
    let line = try Self.line(label)
    #expect(line.measure == measure && !line.namesMeasureAlone && line.fixedQuantity == nil)
  }

  @Test(arguments: ["Output", "その他", "Basic", "Accounts payable", "Total"])
  func `other labels name none`(label: String) throws {
    let line = try Self.line(label)
    #expect(line.measure == nil && !line.namesMeasureAlone)
  }

  @Test func `the changes beside the amounts of a measure are not the measure`() throws {
    let table = try firstTable(
      """
      | | 売上高 | 売上高 |
      |---|---|---|
      | | 百万円 | % |
      | 2025年3月期 | 10 | 12.5 |
      """,
      .markdown
    )
    #expect(table.columns.map(\.measure) == [nil, "net-sales", "net-sales"])
    #expect(table.columns.map(\.namesMeasureAlone) == [false, true, false])
  }
}
