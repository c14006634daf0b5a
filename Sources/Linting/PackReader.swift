import Claims
import Figures
import Yams

/// Reads packs from YAML.
public enum PackReader {
  /// Reads the text of a pack; `path` stands in error messages.
  ///
  /// - Throws: `ConfigurationError` with file, line and key where the text is no valid pack.
  public static func read(_ text: String, path: String) throws(ConfigurationError) -> Pack {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw Self.syntaxError(error, path)
    } catch {
      throw ConfigurationError("the pack is not YAML", advice: "mend its syntax: \(error)", place: path)
    }
    guard let root else {
      throw ConfigurationError("the pack is empty", advice: "give it at least 'pack: name'", place: path)
    }
    return try pack(PackNode(node: root, path: path, name: PackNode.rootName))
  }

  private static func syntaxError(_ error: YamlError, _ path: String) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigurationError(
        "the pack is not YAML: \(problem)",
        advice: "mend the syntax at this place; text with ':' or '#' in it wants quotes",
        place: "\(path):\(mark.line):\(mark.column)"
      )
    case .duplicatedKeysInMapping(let keys, let context):
      ConfigurationError(
        "the key '\(keys.first ?? "")' stands twice in one mapping",
        advice: "join the two entries",
        place: "\(path):\(context.mark.line):\(context.mark.column)"
      )
    default: ConfigurationError("the pack is not YAML", advice: "mend its syntax: \(error)", place: path)
    }
  }

  private static func pack(_ root: PackNode) throws(ConfigurationError) -> Pack {
    let entries = try root.entries([
      "pack", "description", "corrections", "roles", "traits", "measures", "asides", "identities", "rounding",
      "caveats", "counted", "forms", "sections", "wordings", "placeholders",
    ])
    guard let name = entries["pack"] else {
      throw root.error("the pack has no name", advice: "begin it with 'pack: name'")
    }
    _ = try name.string()
    var pack = Pack()
    if let roles = entries["roles"] { pack.vocabulary.roles = try Self.roles(roles) }
    if let traits = entries["traits"] {
      let entries = try traits.entries(LineTrait.allCases.map(\.rawValue))
      for trait in LineTrait.allCases {
        if let phrases = entries[trait.rawValue] { pack.vocabulary.traits[trait] = try phrases.phrases() }
      }
    }
    if let measures = entries["measures"] {
      for pair in try measures.pairs() { pack.vocabulary.measures.append(try measure(pair.key, pair.value)) }
    }
    for item in try entries["identities"]?.items() ?? [] {
      let identity = try IdentityDefinition(item)
      if pack.identities.contains(where: { $0.id == identity.id }) {
        throw item.error(
          "id '\(identity.id)' stands twice in identities",
          advice: "join the two, or rename one of them"
        )
      }
      pack.identities.append(identity)
    }
    pack.vocabulary.asides = try entries["asides"]?.phrases() ?? []
    if let rounding = entries["rounding"] {
      let conventions = try rounding.entries(RoundingConvention.allCases.map(\.rawValue))
      for convention in RoundingConvention.allCases {
        if let phrases = conventions[convention.rawValue] {
          pack.vocabulary.rounding[convention] = try phrases.phrases()
        }
      }
    }
    if let caveats = entries["caveats"] {
      let entries = try caveats.entries(Caveat.allCases.map(\.rawValue))
      for caveat in Caveat.allCases {
        if let phrases = entries[caveat.rawValue] { pack.vocabulary.caveats[caveat] = try phrases.phrases() }
      }
    }
    if let counted = entries["counted"] { pack.vocabulary.counted = try Self.counted(counted) }
    if let corrections = entries["corrections"] {
      let parts = try corrections.entries(["before", "after"])
      pack.vocabulary.superseded = try parts["before"]?.phrases() ?? []
      pack.vocabulary.corrected = try parts["after"]?.phrases() ?? []
    }
    if let forms = entries["forms"] {
      for pair in try forms.pairs() { pack.vocabulary.forms.append(try form(pair.key, pair.value)) }
    }
    if let sections = entries["sections"] {
      for pair in try sections.pairs() { pack.sections.append(try section(pair.key, pair.value)) }
    }
    if let wordings = entries["wordings"] {
      for item in try wordings.items() { pack.wordings.append(try wording(item)) }
    }
    if let placeholders = entries["placeholders"] {
      let entries = try placeholders.entries(["hosts", "texts"])
      pack.placeholders = Placeholders(
        hosts: try entries["hosts"]?.strings() ?? [],
        texts: try entries["texts"]?.strings() ?? []
      )
    }
    return pack
  }

  private static func roles(_ node: PackNode) throws(ConfigurationError) -> [LineRole: [String]] {
    let named = LineRole.allCases.filter { $0 != .header && $0 != .other }
    let entries = try node.entries(named.map(\.rawValue))
    var roles: [LineRole: [String]] = [:]
    for role in named {
      if let phrases = entries[role.rawValue] { roles[role] = try phrases.phrases() }
    }
    return roles
  }

  private static func counted(_ node: PackNode) throws(ConfigurationError) -> CountedNouns {
    let entries = try node.entries(["persons", "things", "hedges", "weights"])
    return CountedNouns(
      persons: try entries["persons"]?.phrases() ?? [],
      things: try entries["things"]?.phrases() ?? [],
      hedges: try entries["hedges"]?.phrases() ?? [],
      weights: try entries["weights"]?.phrases() ?? []
    )
  }

  private static func measure(_ id: String, _ node: PackNode) throws(ConfigurationError) -> Measure {
    if case .sequence = node.node { return Measure(id: id, phrases: try node.phrases()) }
    let entries = try node.entries(["phrases", "negative", "per-share", "kind", "subtracts", "quantity"])
    return Measure(
      id: id,
      isPerShare: try entries["per-share"]?.bool() ?? false,
      kind: try entries["kind"]?.value(Measure.Kind.self),
      isSubtracted: try entries["subtracts"]?.bool() ?? false,
      quantity: try entries["quantity"]?.value(FixedQuantity.self).quantity,
      phrases: try entries["phrases"]?.phrases() ?? [],
      negativePhrases: try entries["negative"]?.phrases() ?? []
    )
  }

  /// What a measure may count that is no money.
  private enum FixedQuantity: String, CaseIterable {
    case percent
    case shares
    case persons
    case times

    var quantity: Unit.Quantity {
      switch self {
      case .percent: .percent
      case .shares: .shares
      case .persons: .persons
      case .times: .multiple
      }
    }
  }

  private static func form(_ id: String, _ node: PackNode) throws(ConfigurationError) -> FormDefinition {
    let entries = try node.entries(["name", "titles", "exclusions", "tables", "requires"])
    var tableRoles: [LineRole] = []
    for item in try entries["tables"]?.items() ?? [] { tableRoles.append(try item.value(LineRole.self)) }
    return FormDefinition(
      id: id,
      name: try node.required("name", in: entries).string(),
      titles: try node.required("titles", in: entries).phrases(),
      exclusions: try entries["exclusions"]?.phrases() ?? [],
      tableRoles: tableRoles,
      requires: try entries["requires"]?.strings() ?? []
    )
  }

  private static func section(_ id: String, _ node: PackNode) throws(ConfigurationError) -> SectionRequirement {
    let entries = try node.entries(["name", "phrases", "headings", "links", "outside", "severity", "reference"])
    let links = try entries["links"]?.strings() ?? []
    for link in links where link != "email" && link != "telephone" {
      throw node.error("\(node.name).links cannot hold '\(link)'", advice: "use email or telephone")
    }
    return SectionRequirement(
      id: id,
      name: try node.required("name", in: entries).string(),
      phrases: try entries["phrases"]?.phrases() ?? [],
      headings: try entries["headings"]?.phrases() ?? [],
      links: links,
      outside: try entries["outside"]?.strings() ?? [],
      severity: try entries["severity"]?.value(Severity.self),
      reference: try entries["reference"]?.string()
    )
  }

  private static func wording(_ node: PackNode) throws(ConfigurationError) -> Substitution {
    let entries = try node.entries(["wrong", "right", "why", "case-sensitive"])
    return Substitution(
      wrong: try node.required("wrong", in: entries).string(),
      right: try node.required("right", in: entries).string(),
      why: try entries["why"]?.string(),
      isCaseSensitive: try entries["case-sensitive"]?.bool() ?? false
    )
  }
}
