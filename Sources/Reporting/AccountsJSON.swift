import Claims
import Figures
package import Linting
import SourceText

/// What became of every figure of a draft, for machines; `Docs/JSON.md` describes the shape.
package enum AccountsJSON {
  /// Sets the accounts of a report in JSON.
  package static func render(_ report: FileReport) -> [UInt8] {
    let accounts = report.accounts ?? []
    var writer = JSONWriter()
    writer.object { writer in
      writer.number("version", JSONReport.version)
      writer.string("path", report.file.path)
      writer.accounts("figures", accounts, LineTable(report.file))
      writer.object("coverage", inline: true) { writer in
        writer.number("figures", report.coverage.figures)
        writer.number("tied", report.coverage.tied)
      }
      writer.array("reasons") { writer in
        for group in UntiedCount.counts(in: accounts) {
          writer.object(inline: true) { writer in
            writer.string("reason", group.reason.id)
            writer.string("words", group.reason.words)
            writer.number("count", group.count)
          }
        }
      }
    }
    return writer.bytes
  }
}

extension JSONWriter {
  /// Writes what became of some figures, a line for each.
  mutating func accounts(_ key: String, _ accounts: [FigureAccount], _ lines: LineTable) {
    array(key) { writer in
      for account in accounts {
        writer.object(inline: true) { writer in writer.members(of: account, lines) }
      }
    }
  }

  private mutating func members(of account: FigureAccount, _ lines: LineTable) {
    let figure = account.figure
    string("printed", figure.printed)
    string("value", figure.value.plain)
    string("unit", figure.unit.name)
    range("range", figure.range, lines)
    switch account.place {
    case .table(let number, let row, let column):
      self.number("table", number)
      string("row", row)
      string("column", column)
    case .prose(let heading, let words):
      string("heading", heading)
      string("words", words)
    }
    array("tied") { writer in
      for tie in account.ties { writer.object { $0.members(of: tie) } }
    }
    guard let reason = account.reason else { return }
    string("reason", reason.id)
    string("why", reason.words)
  }

  /// What a check is about stands with the figure that it is about; the others lead there.
  private mutating func members(of tie: FigureTie) {
    string("rule", tie.rule)
    string("outcome", tie.holds ? "passed" : "failed")
    number("about", tie.place.start)
    if tie.isStated || tie.claim == nil { string("subject", tie.subject) }
    if tie.isStated, let claim = tie.claim { string("formula", claim.formula) }
  }
}
