import ReleaseModel

/// Tells what kind of release a document is: by its title, else by its headings, else by its tables.
struct FormRecognizer: Sendable {
  private let forms: [Form]

  /// A form with its phrases made ready.
  private struct Form: Sendable {
    let definition: FormDefinition
    let titles: PhraseIndex<String>
    let exclusions: PhraseIndex<String>
  }

  init(_ forms: [FormDefinition]) {
    self.forms = forms.map { form in
      Form(
        definition: form,
        titles: PhraseIndex(form.titles.map { (phrase: $0, meaning: $0) }),
        exclusions: PhraseIndex(form.exclusions.map { (phrase: $0, meaning: $0) })
      )
    }
  }

  func form(of release: Release, tables: [TableReading]) -> RecognizedForm {
    if let title = release.title, let form = form(titled: release.string(title), "title") { return form }
    for case .heading(let heading) in release.blocks.prefix(40) {
      if let form = form(titled: release.string(heading.text), "heading") { return form }
    }
    for form in forms.map(\.definition) where !form.tableRoles.isEmpty {
      guard tables.contains(where: { Self.shows(form.tableRoles, $0) }) else { continue }
      let roles = form.tableRoles.map(\.rawValue).joined(separator: ", ")
      return RecognizedForm(id: form.id, name: form.name, reason: "a table has lines for \(roles)")
    }
    return .generic
  }

  private func form(titled title: String, _ place: String) -> RecognizedForm? {
    let label = NormalizedLabel(title)
    for form in forms where form.exclusions.matches(in: label).isEmpty {
      guard let match = form.titles.matches(in: label).first else { continue }
      return RecognizedForm(
        id: form.definition.id,
        name: form.definition.name,
        reason: "the \(place) says '\(match.meaning)'"
      )
    }
    return nil
  }

  private static func shows(_ roles: [LineRole], _ table: TableReading) -> Bool {
    [table.rows, table.columns].contains { lines in
      let found = Set(lines.map(\.role))
      return roles.allSatisfy(found.contains)
    }
  }
}
