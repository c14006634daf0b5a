package import Linting

/// The list of rules.
package enum RuleList {
  /// The rules in aligned columns: id, severity, family, summary.
  package static func text(_ rules: [RuleDescriptor]) -> String {
    TextGrid.aligned(rules.map { [$0.id, $0.severity.rawValue, $0.family.rawValue, $0.summary] })
      .map { $0 + "\n" }.joined()
  }

  /// The rules in JSON.
  package static func json(_ rules: [RuleDescriptor]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.number("version", JSONReport.version)
      writer.array("rules") { writer in
        for rule in rules {
          writer.object { writer in
            writer.string("id", rule.id)
            writer.string("family", rule.family.rawValue)
            writer.string("severity", rule.severity.rawValue)
            writer.string("summary", rule.summary)
            writer.string("reference", rule.reference)
          }
        }
      }
    }
    return writer.bytes
  }
}
