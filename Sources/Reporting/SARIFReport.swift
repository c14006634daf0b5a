import Claims
package import Linting
import SourceText

/// The report in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard of 27 March 2020).
package enum SARIFReport {
  /// Sets a report in SARIF.
  package static func render(_ report: Report, _ facts: RunFacts) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.string("version", "2.1.0")
      writer.array("runs") { writer in
        writer.object { writer in
          write(rules: report.rules, facts, to: &writer)
          write(invocation: report, facts, to: &writer)
          writer.object("originalUriBaseIds") { writer in
            writer.object(baseID) { writer in
              writer.message("description", "The folder from which seigo was started.")
            }
          }
          writer.string("columnKind", "unicodeCodePoints")
          write(artifacts: report, facts, to: &writer)
          write(results: report, facts, to: &writer)
        }
      }
    }
    return writer.bytes
  }

  static let baseID = "%SRCROOT%"

  private static func write(rules: [RuleDescriptor], _ facts: RunFacts, to writer: inout JSONWriter) {
    writer.object("tool") { writer in
      writer.object("driver") { writer in
        writer.string("name", "Seigo")
        writer.string("version", facts.version)
        writer.string("semanticVersion", facts.version)
        writer.array("rules") { writer in
          for rule in rules { write(rule, page: facts.pages[rule.id], to: &writer) }
        }
      }
    }
  }

  private static func write(_ rule: RuleDescriptor, page: String?, to writer: inout JSONWriter) {
    let summary = rule.summary.prefix(1).uppercased() + rule.summary.dropFirst() + "."
    writer.object { writer in
      writer.string("id", rule.id)
      writer.string("name", rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
      writer.message("shortDescription", summary)
      writer.message("fullDescription", rule.reference.map { "\(summary) Reference: \($0)." } ?? summary)
      writer.object("help") { writer in
        writer.string("text", page ?? summary)
        writer.string("markdown", page ?? summary)
      }
      writer.object("defaultConfiguration", inline: true) { writer in
        writer.string("level", rule.severity.rawValue)
      }
      writer.object("properties") { writer in
        writer.array("tags", inline: true) { writer in
          writer.string(nil, rule.family.rawValue)
        }
      }
    }
  }

  private static func write(invocation report: Report, _ facts: RunFacts, to writer: inout JSONWriter) {
    writer.array("invocations") { writer in
      writer.object { writer in
        writer.boolean("executionSuccessful", report.unread.isEmpty)
        writer.number("exitCode", facts.exitCode)
        writer.array("toolExecutionNotifications") { writer in
          for input in report.unread {
            writer.object { writer in
              writer.string("level", "error")
              writer.message("message", "\(input.path): \(input.message)\n\(input.advice)")
              writer.array("locations") { writer in
                writer.object { writer in
                  writer.object("physicalLocation") { writer in
                    writer.artifact("artifactLocation", ArtifactURI(path: input.path, folder: facts.folder))
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func write(artifacts report: Report, _ facts: RunFacts, to writer: inout JSONWriter) {
    writer.array("artifacts") { writer in
      for file in report.files {
        writer.object { writer in
          writer.artifact("location", ArtifactURI(path: file.file.path, folder: facts.folder))
          writer.number("length", file.file.bytes.count)
          writer.string("encoding", file.file.encoding.rawValue)
          writer.object("hashes", inline: true) { $0.string("sha-256", file.sha256) }
          writer.object("properties", inline: true) { writer in
            writer.string("form", file.form.id)
            writer.number("figures", file.coverage.figures)
            writer.number("tied", file.coverage.tied)
          }
        }
      }
    }
  }

  private static func write(results report: Report, _ facts: RunFacts, to writer: inout JSONWriter) {
    let ruleIndices = Dictionary(
      zip(report.rules.map(\.id), report.rules.indices),
      uniquingKeysWith: { first, _ in first }
    )
    writer.array("results") { writer in
      for (index, file) in report.files.enumerated() where !file.diagnostics.isEmpty {
        let lines = LineTable(file.file)
        let uri = ArtifactURI(path: file.file.path, folder: facts.folder)
        let setter = SARIFResult(file: file.file, lines: lines, uri: uri, artifactIndex: index)
        var fingerprints = Fingerprints(file.file, lines)
        for diagnostic in file.diagnostics {
          let fingerprint = fingerprints.next(diagnostic)
          setter.write(diagnostic, ruleIndex: ruleIndices[diagnostic.rule.id], fingerprint, to: &writer)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a message object of plain text.
  mutating func message(_ key: String? = nil, _ text: String) {
    object(key) { $0.string("text", text) }
  }

  /// Writes an artifact location object.
  mutating func artifact(_ key: String, _ uri: ArtifactURI, index: Int? = nil) {
    object(key) { writer in
      writer.string("uri", uri.uri)
      if uri.isRelative { writer.string("uriBaseId", SARIFReport.baseID) }
      if let index { writer.number("index", index) }
    }
  }
}
