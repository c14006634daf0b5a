import Claims
import Figures
import Linting
import Testing

/// Several packs as one.
@Suite struct PackMergingTests {
  private static func merged(_ packs: String...) throws -> Pack {
    var read: [Pack] = []
    for (index, text) in packs.enumerated() { read.append(try PackReader.read(text, path: "\(index).yaml")) }
    return try Pack.merged(read)
  }

  private static let base = """
    pack: base
    roles: {previous: [old plan]}
    forms:
      split: {name: split, titles: [stock split], requires: [date]}
    sections:
      date: {name: the date, phrases: [record date], severity: error, reference: rule 1}
    wordings: [{wrong: a a, right: a}]
    placeholders: {hosts: [a.example]}
    """

  @Test func `lists are joined`() throws {
    let pack = try Self.merged(
      Self.base,
      "pack: b\nroles: {previous: [former plan]}\nwordings: [{wrong: b b, right: b}]\nplaceholders: {texts: [tbc]}"
    )
    #expect(pack.vocabulary.roles[.previous] == ["old plan", "former plan"])
    #expect(pack.wordings.map(\.wrong) == ["a a", "b b"])
    #expect(pack.placeholders.hosts == ["a.example"])
    #expect(pack.placeholders.texts == ["tbc"])
  }

  @Test func `a form of two packs has the words of both and the name of the later`() throws {
    let pack = try Self.merged(
      Self.base,
      """
      pack: b
      forms:
        split: {name: division of shares, titles: [share division], requires: [date, ratio]}
      sections:
        ratio: {name: the ratio, phrases: [ratio]}
      """
    )
    let form = try #require(pack.vocabulary.forms.first)
    #expect(pack.vocabulary.forms.count == 1)
    #expect(form.name == "division of shares")
    #expect(form.titles == ["stock split", "share division"])
    #expect(form.requires == ["date", "ratio"])
  }

  @Test func `a section keeps its severity and reference where the later pack says nothing`() throws {
    let silent = try Self.merged(Self.base, "pack: b\nsections: {date: {name: the day, phrases: [day]}}")
    #expect(silent.sections.map(\.name) == ["the day"])
    #expect(silent.sections.map(\.phrases) == [["record date", "day"]])
    #expect(silent.sections.map(\.severity) == [.error])
    #expect(silent.sections.map(\.reference) == ["rule 1"])
    let lower = try Self.merged(Self.base, "pack: b\nsections: {date: {name: the day, severity: note}}")
    #expect(lower.sections.map(\.severity) == [.note])
  }

  @Test func `a measure of two packs has the phrases of both and is what either says`() throws {
    let pack = try Self.merged(
      "pack: a\nmeasures: {scrap: {per-share: true, kind: stock, phrases: [scrap]}, yield: {quantity: percent}}",
      "pack: b\nmeasures: {yield: [yield], scrap: [waste]}",
      "pack: c\nmeasures: {scrap: {kind: flow, subtracts: true, negative: [scrap income]}}"
    )
    #expect(pack.vocabulary.measures.map(\.id) == ["scrap", "yield"])
    let scrap = try #require(pack.vocabulary.measures.first)
    #expect(scrap.phrases == ["scrap", "waste"] && scrap.negativePhrases == ["scrap income"])
    #expect(scrap.isPerShare && scrap.kind == .flow && scrap.isSubtracted)
    #expect(pack.vocabulary.measures.map(\.quantity) == [nil, .percent])
  }

  @Test func `what is counted in either pack is counted`() throws {
    let pack = try Self.merged(
      "pack: a\ncounted: {persons: [clerks], hedges: [about]}",
      "pack: b\ncounted: {persons: [porters], things: [depots], weights: [tonnage]}"
    )
    let expected = CountedNouns(
      persons: ["clerks", "porters"],
      things: ["depots"],
      hedges: ["about"],
      weights: ["tonnage"]
    )
    #expect(pack.vocabulary.counted == expected)
  }

  @Test func `a form that requires an unknown section is an error`() throws {
    let error = #expect(throws: ConfigurationError.self) {
      try Self.merged("pack: a\nforms: {split: {name: split, titles: [x], requires: [dates]}}")
    }
    #expect(error?.message == "form 'split' requires section 'dates', which no pack defines")
  }

  @Test func `no pack at all is an empty one`() throws {
    let pack = try Pack.merged([])
    #expect(pack.sections.isEmpty && pack.vocabulary.roles.isEmpty)
  }
}
