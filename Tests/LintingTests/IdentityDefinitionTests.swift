import Claims
import Linting
import TestSupport
import Testing

/// Identities are read from packs and joined, and mistakes in them are told with file, line and key.
@Suite struct IdentityDefinitionTests {
  private static let measures = "measures: {a: [aa], b: [bb], c: [cc], net-d: [dd]}"

  private static func merged(_ packs: String...) throws -> [Identity] {
    var read: [Pack] = []
    for (index, text) in packs.enumerated() {
      read.append(try PackReader.read("pack: p\n" + text, path: "\(index).yaml"))
    }
    return try Pack.merged(read).vocabulary.identities
  }

  @Test func `an identity says what it says`() throws {
    let identities = try Self.merged(
      """
      \(Self.measures)
      identities:
        - id: first
          formula: a = b + c?
        - id: second
          formula:
            - a = b - c
            - a = b -
              net-d
          severity: warning
          complete: false
          reference: house rule 9
      """
    )
    #expect(identities.map(\.id) == ["first", "second"])
    #expect(identities.map(\.measure) == ["a", "a"])
    #expect(identities.map { $0.formulas.map(\.description) } == [["a = b + c?"], ["a = b - c", "a = b - net-d"]])
    #expect(identities.map(\.isComplete) == [true, false])
    #expect(identities.map(\.admitsExceptions) == [false, true])
    #expect(identities.map(\.reference) == [nil, "house rule 9"])
  }

  @Test func `a later pack replaces the formulas of an identity and keeps what it does not name`() throws {
    let identities = try Self.merged(
      """
      \(Self.measures)
      identities:
        - {id: first, formula: a = b, severity: warning, complete: false, reference: rule 1}
        - {id: second, formula: b = c}
      """,
      "identities: [{id: first, formula: a = c}, {id: third, formula: c = b}]",
      "identities: [{id: first, formula: a = b * c, severity: error, complete: true}]"
    )
    #expect(identities.map(\.id) == ["first", "second", "third"])
    let first = try #require(identities.first)
    #expect(first.formulas.map(\.description) == ["a = b * c"])
    #expect(first.isComplete && !first.admitsExceptions && first.reference == "rule 1")
  }

  @Test func `measures may be defined by another pack`() throws {
    let identities = try Self.merged("identities: [{id: x, formula: a = b}]", Self.measures)
    #expect(identities.map(\.id) == ["x"])
  }

  /// Identities with a mistake in them, where that stands, and what is said of it.
  struct Mistake: CustomTestStringConvertible {
    let yaml: String
    let place: String
    let message: String
    var advice = ""

    var testDescription: String { message }
  }

  @Test(arguments: [
    Mistake(
      yaml: "identities:\n  - id: x\n    formula: a = b + * c\n",
      place: "0.yaml:4:14",
      message: "identities[0].formula wants a measure, a number or '(' at '* c'",
      advice: "write what the formula reckons with here"
    ),
    Mistake(
      yaml: "identities:\n  - id: x\n    formula: [a = b, \"a = (b\"]\n",
      place: "0.yaml:4:22",
      message: "identities[0].formula[1] wants ')' at its end",
      advice: "close the parenthesis"
    ),
    Mistake(
      yaml: "identities:\n  - id: x\n    formula: a = b c * a-very-long-name-of-a-measure + another-one\n",
      place: "0.yaml:4:14",
      message: "identities[0].formula wants an operator at 'c * a-very-long-name-of-a-measu…'"
    ),
    Mistake(
      yaml: "identities:\n  - id: x\n    formula: [a = b, b = a]\n",
      place: "0.yaml:4:22",
      message: "identities[0].formula[1] gives 'b', but identities[0].formula[0] gives 'a'",
      advice: "write it as an identity with an id of its own"
    ),
    Mistake(
      yaml: "identities:\n  - id: x\n    formula: []\n",
      place: "0.yaml:4:14",
      message: "identities[0].formula is empty"
    ),
    Mistake(yaml: "identities:\n  - id: x\n", place: "0.yaml:3:5", message: "identities[0] has no 'formula'"),
    Mistake(yaml: "identities:\n  - formula: a = b\n", place: "0.yaml:3:5", message: "identities[0] has no 'id'"),
    Mistake(
      yaml: "identities:\n  - {id: x, formula: a = b, severity: note}\n",
      place: "0.yaml:3:39",
      message: "identities[0].severity cannot be 'note'",
      advice: "use one of warning, error"
    ),
    Mistake(
      yaml: "identities:\n  - {id: x, formula: a = b, compleat: true}\n",
      place: "0.yaml:3:29",
      message: "unknown key 'compleat' in identities[0]",
      advice: "did you mean 'complete'?"
    ),
    Mistake(
      yaml: "identities:\n  - {id: x, formula: a = b}\n  - {id: x, formula: b = a}\n",
      place: "0.yaml:4:5",
      message: "id 'x' stands twice in identities"
    ),
    Mistake(yaml: "identities: {x: a = b}\n", place: "0.yaml:2:13", message: "identities is not a list"),
    Mistake(
      yaml: "measures: {a: [aa], net-sales: [s]}\nidentities:\n  - id: x\n    formula: a = net-slaes\n",
      place: "0.yaml:5:14",
      message: "identities[0].formula names measure 'net-slaes', which no pack defines",
      advice: "did you mean 'net-sales'? define it under 'measures:'; a minus sign has spaces around it"
    ),
    Mistake(
      yaml: "measures: {a: [aa], b: [bb], c: [cc]}\nidentities:\n  - id: x\n    formula: a = b-c\n",
      place: "0.yaml:5:14",
      message: "identities[0].formula names measure 'b-c', which no pack defines"
    ),
  ])
  func `a mistake is told with its place and key`(mistake: Mistake) throws {
    let error = #expect(throws: ConfigurationError.self) { try Self.merged(mistake.yaml) }
    #expect(error?.message == mistake.message)
    #expect(error?.place == mistake.place)
    #expect(error?.advice.hasPrefix(mistake.advice) == true)
    if let error {
      #expect(MessageStyle.faults(headline: error.message) == [])
      #expect(MessageStyle.faults(advice: error.advice) == [])
    }
  }
}
