import BuiltInRules
import Claims
import Figures
import Linting
import TestSupport
import Testing

/// The packs that Seigo brings along.
@Suite struct PackTests {
  private static let paths = Repository.files(in: "Rules/Packs")

  @Test(arguments: paths)
  func `a shipped pack is valid`(path: String) throws {
    let text = try #require(Repository.text(path))
    _ = try PackReader.read(text, path: path)
  }

  @Test func `every section that a form requires is defined, with words that show it`() throws {
    let pack = try Pack.merged(try Resources.packs())
    for form in pack.vocabulary.forms {
      #expect(!form.titles.isEmpty, "\(form.id)")
      for id in form.requires {
        let section = try #require(pack.sections.first { $0.id == id }, "\(form.id) requires \(id)")
        #expect(!section.phrases.isEmpty || !section.headings.isEmpty || !section.links.isEmpty, "\(id)")
      }
    }
    for section in pack.sections {
      for id in section.outside { #expect(pack.sections.contains { $0.id == id }, "\(section.id) is outside \(id)") }
    }
  }

  @Test func `no phrase has two meanings`() throws {
    let pack = try Pack.merged(try Resources.packs())
    let roles = pack.vocabulary.roles.flatMap { role, phrases in phrases.map { ($0.lowercased(), role.rawValue) } }
    for (phrase, meanings) in Dictionary(grouping: roles, by: \.0) {
      #expect(Set(meanings.map(\.1)).count == 1, "'\(phrase)' means \(meanings.map(\.1))")
    }
    let measures = pack.vocabulary.measures.flatMap { measure in
      (measure.phrases + measure.negativePhrases).map { ($0.lowercased(), measure.id) }
    }
    for (phrase, meanings) in Dictionary(grouping: measures, by: \.0) {
      #expect(Set(meanings.map(\.1)).count == 1, "'\(phrase)' means \(meanings.map(\.1))")
    }
  }

  @Test func `every phrase of a measure names it and no other, whatever its punctuation`() throws {
    let vocabulary = try Pack.merged(try Resources.packs()).vocabulary
    let index = VocabularyIndex(vocabulary)
    for measure in vocabulary.measures {
      #expect(!measure.phrases.isEmpty, "\(measure.id) has no phrases")
      for phrase in measure.phrases + measure.negativePhrases {
        let found = index.measure(named: phrase)
        #expect(found == measure.id, "'\(phrase)' of \(measure.id) names \(found ?? "nothing")")
      }
    }
  }

  @Test func `every measure says what kind of amount it is`() throws {
    for measure in try Pack.merged(try Resources.packs()).vocabulary.measures {
      #expect(measure.kind != nil || measure.quantity == .percent || measure.isPerShare, "\(measure.id)")
    }
  }

  @Test func `a wording changes something and is not wrong itself`() throws {
    let wordings = try Pack.merged(try Resources.packs()).wordings
    for wording in wordings {
      #expect(wording.wrong != wording.right)
      let corrected = wordings.filter { " \(wording.right) ".lowercased().contains(" \($0.wrong) ".lowercased()) }
      #expect(corrected.isEmpty, "'\(wording.right)' is what '\(wording.wrong)' should be")
      if let why = wording.why { #expect(MessageStyle.faults(headline: why) == []) }
    }
    #expect(Set(wordings.map(\.wrong)).count == wordings.count)
  }
}
