import Claims

/// An identity as a pack writes it, before the packs are joined.
public struct IdentityDefinition: Sendable {
  /// A formula and where it stands.
  struct Formula: Sendable {
    let formula: IdentityFormula
    /// The keys that lead to it: `identities[0].formula`.
    let key: String
    /// The file, line and column, as `path:line:column`.
    let place: String
  }

  public let id: String
  let formulas: [Formula]
  /// Whether a breach is a warning only, where the pack says so.
  let admitsExceptions: Bool?
  /// Whether nothing else can enter, where the pack says so.
  let isComplete: Bool?
  /// Whether it is about forecasts, where the pack says so.
  let isOfForecasts: Bool?
  /// By how many per cent a figure may lie beside it, where the pack says so.
  let tolerance: Int?
  let reference: String?

  /// The definition with what a later one says: its formulas replace the earlier ones, and so does what else it gives.
  func replaced(by other: IdentityDefinition) -> IdentityDefinition {
    IdentityDefinition(
      id: id,
      formulas: other.formulas,
      admitsExceptions: other.admitsExceptions ?? admitsExceptions,
      isComplete: other.isComplete ?? isComplete,
      isOfForecasts: other.isOfForecasts ?? isOfForecasts,
      tolerance: other.tolerance ?? tolerance,
      reference: other.reference ?? reference
    )
  }

  /// The identity over measures that packs define.
  ///
  /// - Throws: `ConfigurationError` with file, line and key where no pack defines a measure.
  func identity(over measures: Set<String>) throws(ConfigurationError) -> Identity {
    for definition in formulas {
      let formula = definition.formula
      let terms = formula.expression.requiredTerms + formula.expression.optionalTerms
      for measure in [formula.measure] + terms.map(\.measure) where !measures.contains(measure) {
        let nearest = measures.sorted().nearest(to: measure).map { "did you mean '\($0)'? " } ?? ""
        throw ConfigurationError(
          "\(definition.key) names measure '\(measure.shortened)', which no pack defines",
          advice: "\(nearest)define it under 'measures:'; a minus sign has spaces around it",
          place: definition.place
        )
      }
    }
    return Identity(
      id: id,
      measure: formulas[0].formula.measure,
      formulas: formulas.map(\.formula),
      isComplete: isComplete ?? true,
      admitsExceptions: admitsExceptions ?? false,
      isOfForecasts: isOfForecasts ?? false,
      tolerance: tolerance ?? 0,
      reference: reference
    )
  }
}

extension IdentityDefinition {
  /// Reads an identity.
  init(_ node: PackNode) throws(ConfigurationError) {
    let entries = try node.entries([
      "id", "formula", "severity", "complete", "forecasts", "tolerance", "reference",
    ])
    id = try node.required("id", in: entries).string()
    let formula = try node.required("formula", in: entries)
    var formulas: [Formula] = []
    for item in try formula.oneOrMore() {
      let read = try Self.formula(item)
      if let first = formulas.first, first.formula.measure != read.measure {
        throw item.error(
          "\(item.name) gives '\(read.measure.shortened)', but \(first.key) gives '\(first.formula.measure.shortened)'",
          advice: "write it as an identity with an id of its own"
        )
      }
      formulas.append(Formula(formula: read, key: item.name, place: item.place))
    }
    guard !formulas.isEmpty else {
      throw formula.error("\(formula.name) is empty", advice: "write measure = expression")
    }
    self.formulas = formulas
    admitsExceptions = try entries["severity"]?.value(Strictness.self).admitsExceptions
    isComplete = try entries["complete"]?.bool()
    isOfForecasts = try entries["forecasts"]?.bool()
    tolerance = try entries["tolerance"]?.percentage()
    reference = try entries["reference"]?.string()
  }

  /// How bad it is where a release breaks an identity.
  private enum Strictness: String, CaseIterable {
    case warning
    case error

    var admitsExceptions: Bool { self == .warning }
  }

  private static func formula(_ node: PackNode) throws(ConfigurationError) -> IdentityFormula {
    let text = try node.string()
    do throws(IdentitySyntaxError) {
      return try IdentityParser.formula(text)
    } catch {
      let place = error.place.isEmpty ? "at its end" : "at '\(error.place.shortened)'"
      throw node.error("\(node.name) \(error.problem) \(place)", advice: error.advice)
    }
  }
}

extension String {
  /// The beginning of a text, for messages.
  fileprivate var shortened: String { count > 32 ? prefix(31) + "…" : self }
}
