import Claims
import Figures
import Linting
import Testing

/// Packs are read as written, and mistakes in them are told with file, line and key.
@Suite struct PackReaderTests {
  @Test func `a pack says what it says`() throws {
    let pack = try PackReader.read(
      """
      pack: house
      description: rules of the house
      roles:
        previous: [old plan]
      measures:
        orders: [orders, order intake]
        book-value: {per-share: true, phrases: [book value]}
        scrap: {kind: flow, subtracts: true, phrases: ["scrap {costs|expenses}{, net|}"], negative: [scrap income]}
        staff: {kind: stock, quantity: persons}
      asides: ["{see |}note", unaudited]
      rounding:
        nearest: [rounded to the next]
      caveats:
        selective: [a choice of]
        restated: [drawn up anew]
      counted:
        persons: ["{branch |}clerks", 名]
        things: [depots]
        hedges: [about]
        weights: [tonnage]
      forms:
        order-report:
          name: report on orders
          titles: [orders received]
          exclusions: [monthly]
          tables: [previous, revised]
          requires: [approval]
      sections:
        approval:
          name: the approval
          phrases: [approved by]
          headings: [approval]
          links: [email]
          outside: [approval]
          severity: error
          reference: house rule 7
      wordings:
        - {wrong: turn over, right: turnover, why: one word, case-sensitive: true}
      placeholders:
        hosts: [intranet.local]
        texts: [fill in]
      """,
      path: "house.yaml"
    )
    #expect(pack.vocabulary.roles == [.previous: ["old plan"]])
    #expect(pack.vocabulary.measures.map(\.id) == ["orders", "book-value", "scrap", "staff"])
    #expect(pack.vocabulary.measures.map(\.isPerShare) == [false, true, false, false])
    #expect(pack.vocabulary.measures.map(\.kind) == [nil, nil, .flow, .stock])
    #expect(pack.vocabulary.measures.map(\.isSubtracted) == [false, false, true, false])
    #expect(pack.vocabulary.measures.map(\.quantity) == [nil, nil, nil, .persons])
    let scrap = try #require(pack.vocabulary.measures.first { $0.id == "scrap" })
    #expect(scrap.phrases == ["scrap costs, net", "scrap costs", "scrap expenses, net", "scrap expenses"])
    #expect(scrap.negativePhrases == ["scrap income"])
    #expect(pack.vocabulary.caveats == [.selective: ["a choice of"], .restated: ["drawn up anew"]])
    #expect(pack.vocabulary.asides == ["see note", "note", "unaudited"])
    #expect(pack.vocabulary.rounding == [.nearest: ["rounded to the next"]])
    let counted = pack.vocabulary.counted
    #expect(counted.persons == ["branch clerks", "clerks", "名"] && counted.things == ["depots"])
    #expect(counted.hedges == ["about"] && counted.weights == ["tonnage"])
    let form = try #require(pack.vocabulary.forms.first)
    #expect(form.id == "order-report" && form.name == "report on orders" && form.tableRoles == [.previous, .revised])
    #expect(form.exclusions == ["monthly"] && form.requires == ["approval"])
    let section = try #require(pack.sections.first)
    #expect(section.severity == .error && section.reference == "house rule 7" && section.links == ["email"])
    let wording = try #require(pack.wordings.first)
    #expect(wording.right == "turnover" && wording.isCaseSensitive && wording.why == "one word")
    #expect(pack.placeholders.hosts == ["intranet.local"] && pack.placeholders.texts == ["fill in"])
  }

  @Test func `nothing but the name is needed`() throws {
    let pack = try PackReader.read("pack: house\n", path: "house.yaml")
    #expect(pack.wordings.isEmpty && pack.sections.isEmpty && pack.vocabulary.forms.isEmpty)
  }

  /// A pack with a mistake in it, where that stands, and what is said of it.
  struct Mistake: CustomTestStringConvertible {
    let yaml: String
    let place: String
    let message: String
    var advice = ""

    var testDescription: String { message }
  }

  @Test(arguments: [
    Mistake(
      yaml: "pack: house\nwording: []\n",
      place: ":2:1",
      message: "unknown key 'wording' in the pack",
      advice: "did you mean 'wordings'?"
    ),
    Mistake(
      yaml: "pack: house\nforms:\n  split:\n    name: split\n    title: [stock split]\n",
      place: ":5:5",
      message: "unknown key 'title' in forms.split",
      advice: "did you mean 'titles'?"
    ),
    Mistake(
      yaml: "pack: house\nforms:\n  split:\n    name: split\n",
      place: ":4:5",
      message: "forms.split has no 'titles'"
    ),
    Mistake(yaml: "pack: house\nwordings:\n  wrong: x\n", place: ":3:3", message: "wordings is not a list"),
    Mistake(yaml: "pack: house\nroles: [a]\n", place: ":2:8", message: "roles is not a mapping"),
    Mistake(
      yaml: "pack: house\nroles:\n  previuos: [a]\n",
      place: ":3:3",
      message: "unknown key 'previuos' in roles",
      advice: "did you mean 'previous'?"
    ),
    Mistake(
      yaml: "pack: house\nsections:\n  a:\n    name: a\n    severity: fatal\n",
      place: ":5:15",
      message: "sections.a.severity cannot be 'fatal'",
      advice: "use one of note, warning, error"
    ),
    Mistake(
      yaml: "pack: house\nsections:\n  a:\n    name: a\n    severity: eror\n",
      place: ":5:15",
      message: "sections.a.severity cannot be 'eror'",
      advice: "did you mean 'error'?"
    ),
    Mistake(
      yaml: "pack: house\nsections:\n  a: {name: a, links: [fax]}\n",
      place: ":3:6",
      message: "sections.a.links cannot hold 'fax'"
    ),
    Mistake(
      yaml: "pack: house\nwordings:\n  - {wrong: a, right: b, case-sensitive: perhaps}\n",
      place: ":3:42",
      message: "wordings[0].case-sensitive is neither true nor false"
    ),
    Mistake(yaml: "pack: house\nwordings:\n  - wrong: ''\n", place: ":3:12", message: "wordings[0].wrong is not text"),
    Mistake(
      yaml: "pack: house\nwordings:\n  - wrong: a\n",
      place: ":3:5",
      message: "wordings[0] has no 'right'",
      advice: "add 'right:' to it"
    ),
    Mistake(
      yaml: "pack: house\nmeasures:\n  orders: [\"orders {received\"]\n",
      place: ":3:12",
      message: "measures.orders[0] has a brace too many or too few"
    ),
    Mistake(
      yaml: "pack: house\nroles:\n  previous: [\"a}\"]\n",
      place: ":3:14",
      message: "roles.previous[0] has a brace too many or too few"
    ),
    Mistake(
      yaml: "pack: house\nasides: [\"{a|{b}}\"]\n",
      place: ":2:10",
      message: "asides[0] has a brace too many or too few"
    ),
    Mistake(
      yaml: "pack: house\nasides: [\"{1|2|3|4}{1|2|3|4}{1|2|3|4}{1|2|3|4}{1|2}\"]\n",
      place: ":2:10",
      message: "asides[0] stands for more than 256 phrases"
    ),
    Mistake(
      yaml: "pack: house\nmeasures:\n  orders: {kind: flows, phrases: [orders]}\n",
      place: ":3:18",
      message: "measures.orders.kind cannot be 'flows'",
      advice: "did you mean 'flow'? use one of flow, stock"
    ),
    Mistake(
      yaml: "pack: house\nmeasures:\n  orders: {quantity: percents, phrases: [orders]}\n",
      place: ":3:22",
      message: "measures.orders.quantity cannot be 'percents'",
      advice: "did you mean 'percent'? use one of percent, shares, persons, times"
    ),
    Mistake(
      yaml: "pack: house\ncounted:\n  person: [clerks]\n",
      place: ":3:3",
      message: "unknown key 'person' in counted",
      advice: "did you mean 'persons'?"
    ),
    Mistake(yaml: "pack: house\ncounted: [clerks]\n", place: ":2:10", message: "counted is not a mapping"),
    Mistake(yaml: "description: none\n", place: ":1:1", message: "the pack has no name"),
    Mistake(yaml: "just words\n", place: ":1:1", message: "the pack is not a mapping"),
  ])
  func `a mistake is told with its place and key`(mistake: Mistake) throws {
    let error = #expect(throws: ConfigurationError.self) { try PackReader.read(mistake.yaml, path: "house.yaml") }
    #expect(error?.message == mistake.message)
    #expect(error?.place == "house.yaml" + mistake.place)
    #expect(error?.advice.hasPrefix(mistake.advice) == true)
    #expect(error?.advice.isEmpty == false)
  }

  @Test(arguments: ["pack: [house\n", "pack: 'house\n", "pack: house\n\tforms: x\n", "pack: a: b\n"])
  func `text that is no YAML is told with its place`(yaml: String) {
    let error = #expect(throws: ConfigurationError.self) { try PackReader.read(yaml, path: "house.yaml") }
    #expect(error?.message.hasPrefix("the pack is not YAML: ") == true)
    #expect(error?.place?.split(separator: ":").count == 3)
  }

  @Test func `a key that stands twice is an error`() {
    let yaml = "pack: house\nroles: {}\nroles: {}\n"
    let error = #expect(throws: ConfigurationError.self) { try PackReader.read(yaml, path: "house.yaml") }
    #expect(error?.message.contains("'roles'") == true)
    #expect(error?.message.contains("twice") == true)
  }

  @Test(arguments: ["", "# only a comment\n"])
  func `an empty pack is an error`(yaml: String) {
    let error = #expect(throws: ConfigurationError.self) { try PackReader.read(yaml, path: "house.yaml") }
    #expect(error?.message == "the pack is empty")
  }
}
