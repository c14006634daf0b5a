import Claims
package import Linting
import SourceText

/// The report for machines, in a shape of our own that `Docs/JSON.md` describes.
package enum JSONReport {
  /// The version of the shape; it rises when a member goes or changes its meaning, not when one is added.
  package static let version = 1

  /// Sets a report in JSON.
  package static func render(_ report: Report) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.number("version", version)
      writer.array("files") { writer in
        for file in report.files { write(file, to: &writer) }
      }
      writer.array("unread") { writer in
        for input in report.unread {
          writer.object { writer in
            writer.string("path", input.path)
            writer.string("message", input.message)
            writer.string("help", input.advice)
          }
        }
      }
      let summary = report.summary
      writer.object("summary") { writer in
        writer.number("errors", summary.errors)
        writer.number("warnings", summary.warnings)
        writer.number("notes", summary.notes)
        writer.number("files", summary.files)
        writer.number("figures", summary.figures)
        writer.number("tied", summary.tied)
      }
    }
    return writer.bytes
  }

  private static func write(_ file: FileReport, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("path", file.file.path)
      writer.string("sha256", file.sha256)
      writer.string("form", file.form.id)
      writer.string("formName", file.form.name)
      writer.array("diagnostics") { writer in
        guard !file.diagnostics.isEmpty else { return }
        let lines = LineTable(file.file)
        for diagnostic in file.diagnostics { write(diagnostic, in: file.file, lines, to: &writer) }
      }
      writer.object("coverage", inline: true) { writer in
        writer.number("figures", file.coverage.figures)
        writer.number("tied", file.coverage.tied)
      }
      if let accounts = file.accounts {
        writer.accounts("figures", accounts, LineTable(file.file))
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic,
    in file: SourceFile,
    _ lines: LineTable,
    to writer: inout JSONWriter
  ) {
    let finding = diagnostic.finding
    writer.object { writer in
      writer.string("rule", diagnostic.rule.id)
      writer.string("severity", diagnostic.severity.rawValue)
      writer.string("message", finding.message)
      writer.range("range", finding.range, lines)
      writer.string("text", SourceExcerpt.text(of: finding.range, in: file))
      writer.string("excerpt", SourceExcerpt.line(around: finding.range, in: file, lines))
      writer.array("related") { writer in
        for place in finding.related {
          writer.object { writer in
            writer.string("message", place.message)
            writer.range("range", place.range, lines)
          }
        }
      }
      if let evidence = finding.evidence {
        writer.object("evidence") { writer in
          writer.string("printed", evidence.printed)
          writer.string("expected", evidence.expected)
          writer.string("statement", evidence.statement)
        }
      } else {
        writer.null("evidence")
      }
      writer.string("help", finding.advice)
    }
  }
}

extension JSONWriter {
  /// Writes a range of a file with its lines and columns.
  mutating func range(_ key: String? = nil, _ range: SourceRange, _ lines: LineTable) {
    object(key) { writer in
      writer.position("start", lines.position(of: range.start))
      writer.position("end", lines.position(of: range.end))
    }
  }

  private mutating func position(_ key: String, _ position: SourcePosition) {
    object(key, inline: true) { writer in
      writer.number("offset", position.offset)
      writer.number("line", position.line)
      writer.number("column", position.column)
    }
  }
}
