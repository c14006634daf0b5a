public import Figures

/// The words by which releases name what their tables hold, as packs list them.
public struct Vocabulary: Sendable {
  /// What a release calls the lines of a comparison.
  public var roles: [LineRole: [String]]
  /// What it calls the quantities it reports.
  public var measures: [Measure]
  /// What may stand in brackets beside the name of a measure and changes nothing of it: "note", "unaudited", "loss".
  public var asides: [String]
  /// What holds between the measures by definition.
  public var identities: [Identity]
  /// How a label says what its line is in a sum.
  public var traits: [LineTrait: [String]]
  /// How it says that its amounts are rounded.
  public var rounding: [RoundingConvention: [String]]
  /// How it says that its figures are selected, or restated.
  public var caveats: [Caveat: [String]]
  /// What releases count that comes whole, and the words around such counts.
  public var counted: CountedNouns
  /// The kinds of release.
  public var forms: [FormDefinition]
  /// How a correction notice heads what it corrects, wrong figures included: 【訂正前】.
  public var superseded: [String]
  /// How it heads what replaces it: 【訂正後】.
  public var corrected: [String]

  public init(
    roles: [LineRole: [String]] = [:],
    measures: [Measure] = [],
    asides: [String] = [],
    identities: [Identity] = [],
    traits: [LineTrait: [String]] = [:],
    rounding: [RoundingConvention: [String]] = [:],
    caveats: [Caveat: [String]] = [:],
    counted: CountedNouns = CountedNouns(),
    forms: [FormDefinition] = [],
    superseded: [String] = [],
    corrected: [String] = []
  ) {
    self.roles = roles
    self.measures = measures
    self.asides = asides
    self.identities = identities
    self.traits = traits
    self.rounding = rounding
    self.caveats = caveats
    self.counted = counted
    self.forms = forms
    self.superseded = superseded
    self.corrected = corrected
  }
}

/// A kind of release, how to tell it and what it must contain.
public struct FormDefinition: Sendable {
  public let id: String
  public let name: String
  /// Phrases, one of which stands in the title of such a release.
  public let titles: [String]
  /// Phrases that rule the form out where one stands in the title.
  public let exclusions: [String]
  /// The roles that a table of such a release has among its rows or its columns; none where no table is typical.
  public let tableRoles: [LineRole]
  /// The ids of the sections that it must contain.
  public let requires: [String]

  public init(
    id: String,
    name: String,
    titles: [String],
    exclusions: [String] = [],
    tableRoles: [LineRole] = [],
    requires: [String] = []
  ) {
    self.id = id
    self.name = name
    self.titles = titles
    self.exclusions = exclusions
    self.tableRoles = tableRoles
    self.requires = requires
  }
}
