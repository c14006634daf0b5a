import Claims

/// The words by which a primary statement shows itself: a title above the table, and labels inside it.
struct StatementWords {
  let kind: TableKind
  /// Phrases of titles.
  let titles: PhraseSet
  /// Sets of labels; a table that has one of each is the statement that its title says.
  let labels: [PhraseSet]

  private init(_ kind: TableKind, titles: [String], labels: [[String]]) {
    self.kind = kind
    self.titles = PhraseSet(titles)
    self.labels = labels.map { PhraseSet($0) }
  }

  /// Whether labels hold one of each set.
  func isShown(by text: PhraseText) -> Bool { labels.allSatisfy { $0.stand(in: text) } }

  /// Whether labels hold one of any set.
  func isTouched(by text: PhraseText) -> Bool { labels.contains { $0.stand(in: text) } }

  /// "statement of income", "statements of income", "statements of consolidated income" and so on.
  private static func titles(_ subjects: String...) -> [String] {
    ["statement of", "statements of", "statement of consolidated", "statements of consolidated"].flatMap { start in
      subjects.map { "\(start) \($0)" }
    }
  }

  /// Every statement, in the order in which a title that names two of them is read.
  static let all: [StatementWords] = [balanceSheet, cashFlows, equity, income, comprehensiveIncome]

  private static let balanceSheet = StatementWords(
    .balanceSheet,
    titles: titles("financial position", "financial condition") + [
      "balance sheet", "balance sheets", "貸借対照表", "財政状態計算書",
    ],
    labels: [
      ["total assets", "資産合計", "総資産", "資産の部"],
      [
        "total liabilities", "total current liabilities", "total equity", "total shareholders' equity",
        "total stockholders' equity", "total liabilities and equity", "liabilities and shareholders' equity",
        "liabilities and stockholders' equity", "負債合計", "純資産合計", "資本合計", "負債の部", "純資産の部",
      ],
    ]
  )

  private static let cashFlows = StatementWords(
    .cashFlows,
    titles: titles("cash flows", "cash flow") + [
      "cash flow statement", "cash flow statements", "キャッシュ・フロー計算書", "キャッシュ･フロー計算書", "キャッシュフロー計算書",
    ],
    labels: [
      ["operating activities", "operating activity", "operations", "営業活動"],
      [
        "investing activities", "investing activity", "investing", "financing activities", "financing activity",
        "financing", "投資活動", "財務活動",
      ],
    ]
  )

  private static let equity = StatementWords(
    .equity,
    titles: titles(
      "changes in equity",
      "changes in shareholders' equity",
      "changes in stockholders' equity",
      "changes in net assets",
      "shareholders' equity",
      "stockholders' equity",
      "equity",
      "shareholders' investment",
      "stockholders' deficit",
      "shareholders' deficit",
      "changes in stockholders' deficit",
      "partners' equity",
      "partners' capital",
      "changes in partners' equity",
      "changes in partners' capital",
      "members' equity"
    ) + ["株主資本等変動計算書", "持分変動計算書"],
    labels: [
      ["balance", "balances", "期首残高", "期末残高", "当期首残高", "当期末残高", "残高"],
      [
        "retained earnings", "reinvested earnings", "accumulated deficit", "additional paid-in capital",
        "paid-in capital", "capital in excess", "treasury stock", "common stock", "common shares", "general partner",
        "limited partners", "利益剰余金", "資本剰余金", "自己株式",
      ],
    ]
  )

  private static let income = StatementWords(
    .income,
    titles: titles(
      "income",
      "earnings",
      "operations",
      "profit or loss",
      "profit and loss",
      "loss",
      "income (loss)",
      "net income"
    ) + ["income statement", "income statements", "profit and loss account", "損益計算書"],
    labels: [
      [
        "net income", "net loss", "net earnings", "net income (loss)", "net (loss) income", "net loss (income)",
        "profit for the period", "profit for the year", "profit", "net profit", "当期純利益", "四半期純利益", "中間純利益",
        "当期利益", "四半期利益", "純利益",
      ],
      [
        "revenue", "revenues", "sales", "net sales", "cost of sales", "income before", "earnings before",
        "operating income", "operating profit", "expenses", "売上高", "売上収益", "営業利益", "経常利益", "営業収益",
      ],
    ]
  )

  private static let comprehensiveIncome = StatementWords(
    .comprehensiveIncome,
    titles: titles(
      "comprehensive income",
      "comprehensive loss",
      "comprehensive income (loss)",
      "comprehensive (loss) income",
      "comprehensive earnings",
      "other comprehensive income"
    ) + ["包括利益計算書"],
    labels: [
      [
        "comprehensive income", "comprehensive loss", "comprehensive income (loss)", "comprehensive earnings",
        "comprehensive (loss) income", "包括利益",
      ],
      [
        "net income", "net loss", "net earnings", "net income (loss)", "net (loss) income", "profit for the period",
        "profit for the year", "profit", "当期純利益", "四半期純利益", "中間純利益", "当期利益", "四半期利益", "純利益",
      ],
    ]
  )
}
