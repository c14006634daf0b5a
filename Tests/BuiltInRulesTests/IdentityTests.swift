import BuiltInRules
import Claims
import Figures
import Linting
import Testing

/// The identities that Seigo brings along hold of books that are in order.
@Suite struct IdentityTests {
  private static func identities() throws -> [Identity] { try Pack.merged(try Resources.packs()).vocabulary.identities }

  /// The books of a company for a year, in millions, shares in millions; what a statement takes away is positive.
  private static let books: [String: Int128] = [
    "net-sales": 10_000, "cost-of-sales": 6_200, "gross-profit": 3_800, "selling-general-administrative": 2_900,
    "operating-income": 900, "non-operating-income": 120, "non-operating-expenses": 70, "ordinary-income": 950,
    "extraordinary-income": 30, "extraordinary-losses": 80, "profit-before-tax": 900, "current-income-taxes": 310,
    "deferred-income-taxes": -40, "income-taxes": 270, "net-income": 630, "net-income-attributable-to-owners": 600,
    "net-income-attributable-to-noncontrolling-interests": 30, "other-comprehensive-income": -20,
    "comprehensive-income": 610, "comprehensive-income-attributable-to-owners": 585,
    "comprehensive-income-attributable-to-noncontrolling-interests": 25,
    "current-assets": 5_000, "property-plant-and-equipment": 3_000, "intangible-assets": 400,
    "investments-and-other-assets": 1_600, "non-current-assets": 5_000, "deferred-assets": 10, "total-assets": 10_010,
    "current-liabilities": 2_600, "non-current-liabilities": 1_900, "total-liabilities": 4_500,
    "share-capital": 1_000, "capital-surplus": 900, "retained-earnings": 3_400, "treasury-stock": -300,
    "shareholders-equity": 5_000, "accumulated-other-comprehensive-income": 200, "equity": 5_200,
    "share-acquisition-rights": 10, "noncontrolling-interests": 300, "net-assets": 5_510,
    "total-liabilities-and-equity": 10_010,
    "operating-cash-flow": 1_100, "investing-cash-flow": -700, "financing-cash-flow": -250, "fx-effect-on-cash": 5,
    "change-in-cash": 155, "cash-at-beginning": 1_200, "cash-at-end": 1_355,
    "dividend-q2": 10, "dividend-year-end": 15, "dividend-annual": 25, "average-shares": 20, "shares-issued": 22,
    "treasury-shares": 2, "earnings-per-share": 30, "book-value-per-share": 260,
  ]

  @Test func `every identity has an id of its own and a formula that no other has`() throws {
    let identities = try Self.identities()
    #expect(Set(identities.map(\.id)).count == identities.count)
    // Forecasts are worked out like results, on other numbers of shares.
    let formulas = identities.filter { !$0.isOfForecasts }.flatMap(\.formulas).map(\.description)
    #expect(Set(formulas).count == formulas.count)
  }

  @Test func `what can be recomputed from books in order comes out`() throws {
    var decided: Set<String> = []
    // What follows only roughly need not come out.
    for identity in try Self.identities() where identity.tolerance == 0 {
      guard let stated = Self.books[identity.measure] else { continue }
      let values = try identity.formulas.compactMap { formula in
        try formula.expression.value(of: { term in
          term.isPrior ? nil : Self.books[term.measure].map { Rational(numerator: $0) }
        })
      }
      guard !values.isEmpty else { continue }
      decided.insert(identity.id)
      #expect(values.contains(Rational(numerator: stated)), "\(identity.id): \(values)")
    }
    let expected: Set<String> = [
      "gross-profit", "operating-income", "ordinary-income", "profit-before-tax", "income-taxes", "net-income",
      "attribution-of-net-income", "comprehensive-income", "attribution-of-comprehensive-income", "balance-sheet-total",
      "balance-sheet", "liabilities-and-equity", "parts-of-assets", "parts-of-non-current-assets",
      "parts-of-liabilities",
      "parts-of-shareholders-equity", "parts-of-net-assets", "change-in-cash", "cash-at-end", "cash-at-end-of-flows",
      "annual-dividend", "earnings-per-share", "book-value-per-share",
    ]
    #expect(expected.subtracting(decided) == [])
  }

  @Test(arguments: [
    ("equity-ratio", 5195), ("operating-margin", 900), ("gross-margin-ratio", 3800), ("return-on-equity", 1224),
    ("return-on-assets", 975), ("payout-ratio", 8333), ("dividend-on-equity", 1020),
  ])
  func `a ratio is a fraction of one`(id: String, expected: Int128) throws {
    let identity = try #require(try Self.identities().first { $0.id == id })
    let prior: [String: Int128] = ["equity": 4_600, "total-assets": 9_480, "book-value-per-share": 230]
    let value = try identity.formulas[0].expression.value(of: { term in
      (term.isPrior ? prior : Self.books)[term.measure].map { Rational(numerator: $0) }
    })
    let ratio = try #require(value)
    // In hundredths of a per cent.
    let printed = try RoundingConvention.nearest.printed(try ratio * Rational(numerator: 10_000), scale: 0)
    #expect(printed == ExactDecimal(significand: expected), "\(printed.formatted())")
  }

  @Test func `ratios and amounts per share are what they are called`() throws {
    let vocabulary = try Pack.merged(try Resources.packs()).vocabulary
    for identity in vocabulary.identities {
      let measure = try #require(vocabulary.measures.first { $0.id == identity.measure })
      let isQuotient = identity.formulas.contains { if case .quotient = $0.expression { true } else { false } }
      // A total of dividends is a sum, and diluted earnings lie beside the basic ones.
      let isPlain = ["annual-dividend", "diluted-beside-basic"].contains(identity.id)
      #expect(isQuotient == (measure.quantity == .percent || (measure.isPerShare && !isPlain)))
    }
  }
}
