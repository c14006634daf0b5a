import Claims
public import Linting
import ReleaseModel
import SourceText

/// Finds what a form of release must contain and this one does not.
public struct MissingSection: Rule {
  public static let descriptor = RuleDescriptor(
    id: "missing-section",
    family: .structure,
    summary: "A section that the form of the release requires is absent",
    severity: .error,
    reference: "TSE FAQ 8218 and disclosure templates"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    guard let form = context.pack.vocabulary.forms.first(where: { $0.id == context.reading.form.id }) else { return [] }
    let required = form.requires.compactMap { id in context.pack.sections.first { $0.id == id } }
    let finder = SectionFinder(context)
    let present = required.map { finder.place(of: $0) }
    // Without letterhead and contact, this is an excerpt; what the rest of the release says is then unknown.
    let isExcerpt = zip(required, present).contains { ["contact", "company-code"].contains($0.id) && $1 == nil }
    let place = context.release.title.map { context.release.sourceRange(of: $0) } ?? SourceRange(0, 0)
    return zip(required, present).map { section, found in
      if let found { return Check(section.name, at: found, .passed("it is there")) }
      return Check(
        section.name,
        at: place,
        .failed(
          Finding(
            "\(section.name) is missing from this \(form.name)",
            at: place,
            advice: "add it" + (section.reference.map { " (\($0))" } ?? ""),
            ceiling: isExcerpt ? min(section.severity ?? .warning, .warning) : section.severity ?? .warning
          )
        )
      )
    }
  }
}

/// Looks for the words and links that show that a section is there.
private struct SectionFinder {
  private let context: RuleContext
  private let sentences: [Sentence]

  /// A sentence of the release and the heading above it.
  ///
  /// Reason and disclaimer may share a paragraph, so each sentence is looked at by itself.
  private struct Sentence {
    let text: PhraseText
    let heading: PhraseText
    let range: SourceRange
  }

  init(_ context: RuleContext) {
    self.context = context
    var heading = PhraseText("")
    sentences = context.release.blocks.flatMap { block in
      let text = context.release.string(block.text)
      if case .heading = block { heading = PhraseText(text) }
      return Self.sentences(of: text).map { Sentence(text: PhraseText($0), heading: heading, range: block.range) }
    }
  }

  private static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var last: Character = " "
    for index in text.indices {
      let character = text[index]
      if character == "。" || (last == "." && character == " ") {
        sentences.append(text[start..<index])
        start = text.index(after: index)
      }
      last = character
    }
    sentences.append(text[start...])
    return sentences
  }

  func place(of section: SectionRequirement) -> SourceRange? {
    let link = context.release.links.first { link in
      section.links.contains(link.kind.rawValue)
        || (section.links.contains("email") && link.target.lowercased().hasPrefix("mailto:"))
    }
    if let link { return link.range }
    let inside = Words(section)
    let outside = context.pack.sections.filter { section.outside.contains($0.id) }.map(Words.init)
    return sentences.first { sentence in
      inside.show(sentence) && !outside.contains { $0.show(sentence) }
    }?.range
  }

  /// The words that show a section.
  private struct Words {
    let phrases: PhraseSet
    let headings: PhraseSet

    init(_ section: SectionRequirement) {
      phrases = PhraseSet(section.phrases)
      headings = PhraseSet(section.headings)
    }

    func show(_ sentence: Sentence) -> Bool {
      phrases.stand(in: sentence.text) || headings.stand(in: sentence.heading)
    }
  }
}
