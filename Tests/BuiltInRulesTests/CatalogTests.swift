import BuiltInRules
import Linting
import TestSupport
import Testing

/// The catalog, the files of the rules and their pages must agree.
@Suite struct CatalogTests {
  private static let descriptors = Catalog.rules.map { $0.descriptor }
  private static let files = Repository.files(in: "Rules").filter { path in
    path.hasSuffix(".swift") && path.split(separator: "/").count == 3
  }

  @Test func `every file in a family's folder is a rule of the catalog, and the other way round`() {
    let expected = Catalog.rules.map { rule in
      "Rules/\(rule.descriptor.family.folder)/\(rule).swift"
    }
    #expect(Set(Self.files) == Set(expected))
    #expect(Self.files.count == expected.count)
  }

  @Test func `every rule has a page and every page a rule`() throws {
    let pages = Repository.files(in: "Rules/Pages").map { String($0.dropFirst("Rules/Pages/".count)) }
    #expect(Set(pages) == Set(Pages.ids.map { "\($0).md" }))
    #expect(try Set(Resources.pages()) == Set(Pages.ids))
  }

  @Test(arguments: Catalog.rules.map { "\($0)" })
  func `an id is its type's name in kebab case`(name: String) throws {
    let rule = try #require(Catalog.rules.first { "\($0)" == name })
    #expect(rule.descriptor.id == name.kebabCase)
  }

  @Test func `ids are unique, and no id is a family's name`() {
    // `wording` is a family with one rule, so that both names select the same.
    let ids = Self.descriptors.map(\.id)
    #expect(Set(ids).count == ids.count)
    for descriptor in Self.descriptors {
      guard let family = RuleFamily(rawValue: descriptor.id) else { continue }
      #expect(Self.descriptors.filter { $0.family == family }.map(\.id) == [descriptor.id])
    }
  }

  @Test(arguments: Pages.ids)
  func `a page begins with the rule's id and its summary`(id: String) throws {
    let page = try Pages.page(id)
    let descriptor = try #require(Self.descriptors.first { $0.id == id })
    #expect(page.title == id)
    #expect(page.summary == descriptor.summary)
  }

  @Test(arguments: Pages.ids)
  func `every page has the same sections`(id: String) throws {
    let sections = ["What it flags", "Why it matters", "How bad it is", "How to fix it", "Limits", "Examples"]
    #expect(try Pages.page(id).sections == sections)
  }

  @Test(arguments: Pages.ids)
  func `every page shows what is found and what is not`(id: String) throws {
    let examples = try Pages.page(id).examples
    #expect(examples.contains { $0.findings != ["none"] })
    #expect(examples.contains { $0.findings == ["none"] })
    #expect(Set(examples.map(\.title)).count == examples.count)
  }
}

extension RuleFamily {
  /// The folder in which the family's rules lie.
  fileprivate var folder: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension String {
  /// `DifferenceMismatch` as `difference-mismatch`.
  fileprivate var kebabCase: String {
    reduce(into: "") { name, character in
      if character.isUppercase, !name.isEmpty { name += "-" }
      name += character.lowercased()
    }
  }
}
