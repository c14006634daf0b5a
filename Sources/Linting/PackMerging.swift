import Claims

extension Pack {
  /// One pack that holds what several say.
  ///
  /// Where two define one form or section, the lists of the later are added to those of the earlier, and its name,
  /// severity and reference stand.
  ///
  /// - Throws: `ConfigurationError` where a form requires a section, or an identity names a measure, that no pack
  ///   defines.
  public static func merged(_ packs: [Pack]) throws(ConfigurationError) -> Pack {
    var merged = Pack()
    for pack in packs {
      merged.vocabulary.roles.merge(pack.vocabulary.roles) { $0 + $1 }
      merged.vocabulary.traits.merge(pack.vocabulary.traits) { $0 + $1 }
      merged.vocabulary.rounding.merge(pack.vocabulary.rounding) { $0 + $1 }
      merged.vocabulary.caveats.merge(pack.vocabulary.caveats) { $0 + $1 }
      merged.vocabulary.counted.persons += pack.vocabulary.counted.persons
      merged.vocabulary.counted.things += pack.vocabulary.counted.things
      merged.vocabulary.counted.hedges += pack.vocabulary.counted.hedges
      merged.vocabulary.counted.weights += pack.vocabulary.counted.weights
      merged.vocabulary.superseded += pack.vocabulary.superseded
      merged.vocabulary.corrected += pack.vocabulary.corrected
      merged.vocabulary.measures.extend(with: pack.vocabulary.measures, id: \.id) { $0.extended(by: $1) }
      merged.vocabulary.asides += pack.vocabulary.asides
      merged.identities.extend(with: pack.identities, id: \.id) { $0.replaced(by: $1) }
      merged.vocabulary.forms.extend(with: pack.vocabulary.forms, id: \.id) { $0.extended(by: $1) }
      merged.sections.extend(with: pack.sections, id: \.id) { $0.extended(by: $1) }
      merged.wordings += pack.wordings
      merged.placeholders.hosts += pack.placeholders.hosts
      merged.placeholders.texts += pack.placeholders.texts
    }
    let measures = Set(merged.vocabulary.measures.map(\.id))
    for definition in merged.identities {
      merged.vocabulary.identities.append(try definition.identity(over: measures))
    }
    for form in merged.vocabulary.forms {
      for id in form.requires where !merged.sections.contains(where: { $0.id == id }) {
        throw ConfigurationError(
          "form '\(form.id)' requires section '\(id)', which no pack defines",
          advice: "define it under 'sections:' or take it out of 'requires'"
        )
      }
    }
    for section in merged.sections {
      for id in section.outside where !merged.sections.contains(where: { $0.id == id }) {
        throw ConfigurationError(
          "section '\(section.id)' is outside of section '\(id)', which no pack defines",
          advice: "define it under 'sections:' or take it out of 'outside'"
        )
      }
    }
    return merged
  }
}

extension Array {
  /// Adds elements; one whose id is known extends the element that has it.
  fileprivate mutating func extend(
    with others: [Element],
    id: KeyPath<Element, String>,
    by extended: (Element, Element) -> Element
  ) {
    var places = Dictionary(enumerated().map { ($1[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
    for other in others {
      if let index = places[other[keyPath: id]] {
        self[index] = extended(self[index], other)
      } else {
        places[other[keyPath: id]] = count
        append(other)
      }
    }
  }
}

extension FormDefinition {
  fileprivate func extended(by other: FormDefinition) -> FormDefinition {
    FormDefinition(
      id: id,
      name: other.name,
      titles: titles + other.titles,
      exclusions: exclusions + other.exclusions,
      tableRoles: other.tableRoles.isEmpty ? tableRoles : other.tableRoles,
      requires: requires + other.requires.filter { !requires.contains($0) }
    )
  }
}

extension SectionRequirement {
  fileprivate func extended(by other: SectionRequirement) -> SectionRequirement {
    SectionRequirement(
      id: id,
      name: other.name,
      phrases: phrases + other.phrases,
      headings: headings + other.headings,
      links: links + other.links,
      outside: outside + other.outside,
      severity: other.severity ?? severity,
      reference: other.reference ?? reference
    )
  }
}
