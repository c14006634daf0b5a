public import Linting
import ReleaseModel
import SourceText

/// Reports what the reader of a draft could not make sense of.
public struct MalformedDocument: Rule {
  public static let descriptor = RuleDescriptor(
    id: "malformed-document",
    family: .structure,
    summary: "Bytes that are no text, a wrong declaration of the encoding, or structure that cannot be read",
    severity: .warning,
    reference: "WHATWG Encoding Standard; HTML Living Standard, section 13.2"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    let release = context.release
    var checks = [encoding(release.file)]
    if let declaration = declaration(release.file) { checks.append(declaration) }
    checks += release.troubles.map { trouble in
      Check(
        "structure",
        at: trouble.range,
        .failed(Finding(trouble.message, at: trouble.range, advice: trouble.advice))
      )
    }
    if release.blocks.isEmpty {
      let place = SourceRange(0, 0)
      checks.append(
        Check(
          "content",
          at: place,
          .failed(Finding("the draft has no text", at: place, advice: "check that it was saved"))
        )
      )
    }
    return checks
  }

  private func encoding(_ file: SourceFile) -> Check {
    let all = SourceRange(0, file.bytes.count)
    guard let first = file.undecodable.first else {
      if let guess = guess(file) { return guess }
      return Check("encoding", at: all, .passed("every byte is \(file.encoding.rawValue) text"))
    }
    let count = file.undecodable.count
    let what = count == 1 ? "a byte is" : "\(count) bytes are"
    return Check(
      "encoding",
      at: first,
      .failed(
        Finding(
          "\(what) no \(file.encoding.rawValue) text",
          at: first,
          related: file.undecodable.dropFirst().prefix(9).map { RelatedPlace("here too", at: $0) },
          advice: "save the draft again as UTF-8; what could not be read was taken for a question mark"
        )
      )
    )
  }

  /// Text that is not UTF-8 and says nothing of its encoding is taken for what Windows writes in the West.
  private func guess(_ file: SourceFile) -> Check? {
    guard file.encoding == .windows1252, file.declaration?.encoding == nil,
      let first = file.bytes.firstIndex(where: { $0 >= 0x80 })
    else { return nil }
    let place = SourceRange(first, first + 1)
    return Check(
      "encoding",
      at: place,
      .failed(
        Finding(
          "the draft is not UTF-8 and declares no encoding; it was read as \(file.encoding.rawValue)",
          at: place,
          advice: "save it as UTF-8, or look whether this character is what was meant",
          ceiling: .note
        )
      )
    )
  }

  private func declaration(_ file: SourceFile) -> Check? {
    guard let declaration = file.declaration else { return nil }
    let subject = "declared encoding \(declaration.label)"
    guard file.declaresWrongEncoding else {
      return Check(subject, at: declaration.range, .passed("the bytes agree"))
    }
    return Check(
      subject,
      at: declaration.range,
      .failed(
        Finding(
          "the draft declares \(declaration.label), but is written in \(file.encoding.rawValue)",
          at: declaration.range,
          advice: "declare \(file.encoding.rawValue), or browsers will show wrong characters"
        )
      )
    )
  }
}
