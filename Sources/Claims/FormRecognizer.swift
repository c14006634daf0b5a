import ReleaseModel

/// Tells what kind of release a document is: by its title, else by its headings, else by its tables.
struct FormRecognizer {
  private let forms: [FormDefinition]

  init(_ forms: [FormDefinition]) {
    self.forms = forms
  }

  func form(of release: Release, tables: [TableReading]) -> RecognizedForm {
    if let title = release.title {
      if let form = form(titled: release.string(title), "title", tables) { return form }
    }
    for case .heading(let heading) in release.blocks.prefix(40) {
      if let form = form(titled: release.string(heading.text), "heading", tables) { return form }
    }
    for form in forms where !form.tableRoles.isEmpty {
      if tables.contains(where: { Self.shows(form.tableRoles, $0) }) {
        let roles = form.tableRoles.map(\.rawValue).joined(separator: ", ")
        return RecognizedForm(id: form.id, name: form.name, reason: "a table has lines for \(roles)")
      }
    }
    return .generic
  }

  private func form(titled title: String, _ place: String, _ tables: [TableReading]) -> RecognizedForm? {
    let label = NormalizedLabel(title)
    let matching = forms.compactMap { form -> (form: FormDefinition, phrase: String)? in
      guard PhraseIndex(form.exclusions.map { ($0, ()) }).matches(in: label).isEmpty else { return nil }
      guard let phrase = form.titles.first(where: { !PhraseIndex([($0, ())]).matches(in: label).isEmpty }) else {
        return nil
      }
      return (form, phrase)
    }
    return matching.first.map { match in
      RecognizedForm(id: match.form.id, name: match.form.name, reason: "the \(place) says '\(match.phrase)'")
    }
  }

  private static func shows(_ roles: [LineRole], _ table: TableReading) -> Bool {
    [table.rows, table.columns].contains { lines in
      let found = Set(lines.map(\.role))
      return roles.allSatisfy(found.contains)
    }
  }
}
