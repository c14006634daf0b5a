import Linting
import SourceText

/// Sets the findings of one file as result objects of SARIF.
struct SARIFResult {
  let file: SourceFile
  let lines: LineTable
  let uri: ArtifactURI
  let artifactIndex: Int

  func write(_ diagnostic: Diagnostic, ruleIndex: Int?, _ fingerprint: String, to writer: inout JSONWriter) {
    let finding = diagnostic.finding
    writer.object { writer in
      writer.string("ruleId", diagnostic.rule.id)
      if let ruleIndex { writer.number("ruleIndex", ruleIndex) }
      writer.string("level", diagnostic.severity.rawValue)
      writer.message("message", Self.message(of: finding))
      writer.array("locations") { writer in
        writer.object { location(finding.range, to: &$0) }
      }
      if !finding.related.isEmpty {
        writer.array("relatedLocations") { writer in
          for (index, place) in finding.related.enumerated() {
            writer.object { writer in
              writer.number("id", index + 1)
              location(place.range, to: &writer)
              writer.message("message", Self.escaped(place.message))
            }
          }
        }
      }
      writer.object("partialFingerprints", inline: true) { $0.string(Fingerprints.key, fingerprint) }
      if let evidence = finding.evidence {
        writer.object("properties") { writer in
          writer.string("printed", evidence.printed)
          writer.string("expected", evidence.expected)
          writer.string("statement", evidence.statement)
        }
      }
    }
  }

  /// The headline, the computation and the advice, a line each.
  private static func message(of finding: Finding) -> String {
    let parts = [
      finding.message, finding.evidence.map { "Computed: \($0.statement)" }, finding.advice.map { "Help: \($0)" },
    ]
    return escaped(parts.compactMap(\.self).joined(separator: "\n"))
  }

  /// Keeps what looks like a link in a draft from being taken for one in the message (section 3.11.6).
  private static func escaped(_ text: String) -> String {
    guard text.contains("[") || text.contains("]") else { return text }
    return text.reduce(into: "") { escaped, character in
      if character == "[" || character == "]" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
  }

  private func location(_ range: SourceRange, to writer: inout JSONWriter) {
    let (start, end) = (lines.position(of: range.start), lines.position(of: range.end))
    writer.object("physicalLocation") { writer in
      writer.artifact("artifactLocation", uri, index: artifactIndex)
      writer.object("region") { writer in
        writer.number("startLine", start.line)
        writer.number("startColumn", start.column)
        writer.number("endLine", end.line)
        writer.number("endColumn", end.column)
        writer.number("byteOffset", range.start)
        writer.number("byteLength", range.count)
        writer.message("snippet", SourceExcerpt.text(of: range, in: file))
      }
    }
  }
}
