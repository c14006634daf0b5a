import Claims
package import Linting
package import SourceText

/// A draft written in a test, and findings about it.
package struct SampleDraft {
  /// The draft.
  package let file: SourceFile

  package init(_ text: String, path: String = "draft.md") {
    self.init(Array(text.utf8), path: path)
  }

  package init(_ bytes: [UInt8], path: String) {
    file = SourceFile(path: path, bytes: bytes)
  }

  /// The bytes of a text in the draft; of its first occurrence where none is named.
  package func range(of text: String, occurrence: Int = 1) -> SourceRange {
    let pattern = Array(text.utf8)
    var left = occurrence
    for start in file.text.indices where file.text[start...].starts(with: pattern) {
      left -= 1
      if left == 0 { return file.sourceRange(ofText: start..<start + pattern.count) }
    }
    preconditionFailure("the draft holds '\(text)' fewer than \(occurrence) times")
  }

  /// What came of linting the draft, had a rule found these things.
  package func report(_ diagnostics: [Diagnostic] = [], coverage: Coverage = Coverage(figures: 0, tied: 0))
    -> FileReport
  {
    FileReport(
      file: file,
      sha256: Digest.sha256(file.bytes),
      form: RecognizedForm(id: "forecast-revision", name: "revision of forecasts", reason: "the title says so"),
      diagnostics: diagnostics,
      checks: [],
      coverage: coverage
    )
  }
}

extension RuleDescriptor {
  /// A rule made up for a test.
  package static func sample(
    _ id: String = "difference-mismatch",
    family: RuleFamily = .arithmetic,
    severity: Severity = .error
  ) -> RuleDescriptor {
    RuleDescriptor(
      id: id,
      family: family,
      summary: "a printed difference that the figures behind it do not give",
      severity: severity,
      reference: "TSE FAQ 8218"
    )
  }
}

extension Diagnostic {
  /// A finding of a rule made up for a test.
  package static func sample(
    _ finding: Finding,
    rule: RuleDescriptor = .sample(),
    severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(rule: rule, severity: severity, finding: finding)
  }
}
