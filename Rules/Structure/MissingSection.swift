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
    let isExcerpt = zip(required, present).contains { $0.severity < .error && $1 == nil && $0.id != "forward-looking" }
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
            ceiling: isExcerpt ? min(section.severity, .warning) : section.severity
          )
        )
      )
    }
  }
}

/// Looks for the words and links that show that a section is there.
private struct SectionFinder {
  private let context: RuleContext
  private let blocks: [(label: PhraseText, range: SourceRange)]

  init(_ context: RuleContext) {
    self.context = context
    blocks = context.release.blocks.map { block in
      (PhraseText(context.release.string(block.text)), block.range)
    }
  }

  func place(of section: SectionRequirement) -> SourceRange? {
    for link in context.release.links
    where section.links.contains(link.kind.rawValue)
      || (section.links.contains("email") && link.target.hasPrefix("mailto:"))
    {
      return link.range
    }
    let phrases = PhraseSet(section.phrases)
    let outside = PhraseSet(
      context.pack.sections.filter { section.outside.contains($0.id) }.flatMap(\.phrases)
    )
    return blocks.first { phrases.stand(in: $0.label) && !outside.stand(in: $0.label) }?.range
  }
}
