package import Claims
import Figures
import ReleaseModel
import SourceText

/// What Seigo read of a draft, for machines; `Docs/JSON.md` describes the shape.
package enum ReadingJSON {
  /// Sets a reading in JSON.
  package static func render(_ reading: Reading) -> [UInt8] {
    let (words, release, file) = (ReadingWords(reading), reading.release, reading.release.file)
    var writer = JSONWriter()
    writer.object { writer in
      writer.number("version", JSONReport.version)
      writer.string("path", file.path)
      writer.string("format", release.format.rawValue)
      writer.string("encoding", file.encoding.rawValue)
      writer.string("declaredEncoding", file.declaration?.label)
      writer.number("bytes", file.bytes.count)
      writer.number("lines", words.lines.count)
      writer.text("title", release.title, words)
      writer.object("form") { writer in
        writer.string("id", reading.form.id)
        writer.string("name", reading.form.name)
        writer.string("reason", reading.form.reason)
      }
      writer.string("numberStyle", reading.numberStyle.example)
      writer.string("roundingConvention", reading.rounding?.convention.rawValue)
      writer.text("roundingNote", reading.rounding?.text, words)
      writer.array("blocks") { writer in
        for block in release.blocks { write(block, words, to: &writer) }
      }
      writer.array("tables") { writer in
        for (table, origins) in zip(reading.tables, LineOrigins.all(of: reading)) {
          write(table, origins, words, to: &writer)
        }
      }
      writer.array("comparisons") { writer in
        for comparison in reading.comparisons { write(comparison, words, to: &writer) }
      }
      writer.array("figures") { writer in
        for figure in reading.figures { writer.figure(nil, figure, words) }
      }
      writeLinks(words, to: &writer)
      writer.array("troubles") { writer in
        for trouble in release.troubles {
          writer.object { writer in
            writer.string("message", trouble.message)
            writer.string("help", trouble.advice)
            writer.range("range", trouble.range, words.lines)
          }
        }
      }
    }
    return writer.bytes
  }

  private static func write(_ block: Block, _ words: ReadingWords, to writer: inout JSONWriter) {
    writer.object { writer in
      switch block {
      case .heading(let heading):
        writer.string("kind", "heading")
        writer.number("level", heading.level)
      case .paragraph: writer.string("kind", "paragraph")
      case .listItem: writer.string("kind", "listItem")
      case .table: writer.string("kind", "table")
      }
      if case .table(let table) = block {
        writer.number("rows", table.rowCount)
        writer.number("columns", table.columnCount)
      } else {
        writer.string("text", words.reading.release.string(block.text))
      }
      writer.range("range", block.range, words.lines)
    }
  }

  private static func write(
    _ table: TableReading,
    _ origins: LineOrigins,
    _ words: ReadingWords,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.string("comparisonAxis", table.comparisonAxis?.rawValue)
      writer.text("caption", table.caption, words)
      for (key, lines, origins) in [("rows", table.rows, origins.rows), ("columns", table.columns, origins.columns)] {
        writer.array(key) { writer in
          for line in lines {
            writer.object { writer in
              writer.string("label", line.label)
              writer.string("role", line.role.rawValue)
              writer.string("letter", line.letter.map { String($0) })
              writer.string("formula", line.formula?.description)
              writer.string("from", origins[line.index])
              let traits = LineTrait.allCases.filter { line.traits.has($0) }
              if !traits.isEmpty {
                writer.array("traits", inline: true) { writer in
                  for trait in traits { writer.string(nil, trait.rawValue) }
                }
              }
              writer.string("measure", line.measure)
              if line.measure != nil { writer.boolean("measureAlone", line.namesMeasureAlone) }
              writer.string("unit", line.unit?.name)
              if line.indent > 0 { writer.number("indent", line.indent) }
            }
          }
        }
      }
      writer.array("cells") { writer in
        for cell in table.grid.cells {
          writer.object { writer in
            writer.number("row", cell.row + 1)
            writer.number("column", cell.column + 1)
            writer.string("text", words.reading.release.string(cell.text))
            if cell.ruleAbove != .none { writer.string("ruleAbove", ReadingWords.name(cell.ruleAbove)) }
            if cell.ruleBelow != .none { writer.string("ruleBelow", ReadingWords.name(cell.ruleBelow)) }
            writer.range("range", cell.range, words.lines)
          }
        }
      }
    }
  }

  private static func write(_ comparison: Comparison, _ words: ReadingWords, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("kind", comparison.kind.rawValue)
      writer.string("label", comparison.label)
      writer.string("series", comparison.series)
      writer.range("range", comparison.stated.range, words.lines)
      writer.array("claims") { writer in
        for claim in comparison.claims {
          writer.object { writer in
            writer.string("basis", claim.basis)
            writer.figure("stated", claim.stated, words)
            writer.figure("minuend", claim.minuend.figure, words)
            writer.figure("subtrahend", claim.subtrahend.figure, words)
            writer.string("outcome", words.outcome(claim))
          }
        }
      }
    }
  }

  private static func writeLinks(_ words: ReadingWords, to writer: inout JSONWriter) {
    let release = words.reading.release
    writer.array("links") { writer in
      for link in release.links {
        writer.object { writer in
          writer.string("kind", link.kind.rawValue)
          writer.string("text", link.text.map { release.string($0) })
          writer.string("target", link.target)
          writer.range("targetRange", link.targetRange, words.lines)
          writer.range("range", link.range, words.lines)
        }
      }
    }
    writer.array("anchors") { writer in
      for anchor in release.anchors {
        writer.object { writer in
          writer.string("name", anchor.name)
          writer.string("attribute", anchor.attribute.rawValue)
          writer.range("range", anchor.range, words.lines)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a text of the release with its place, or null.
  fileprivate mutating func text(_ key: String, _ range: TextRange?, _ words: ReadingWords) {
    guard let range else { return null(key) }
    object(key) { writer in
      writer.string("text", words.reading.release.string(range))
      writer.range("range", words.reading.release.sourceRange(of: range), words.lines)
    }
  }

  /// Writes a figure; its numbers are strings, so that no reader makes binary fractions of them.
  fileprivate mutating func figure(_ key: String?, _ figure: Figure, _ words: ReadingWords) {
    object(key) { writer in
      writer.string("printed", figure.printed)
      writer.string("value", figure.value.plain)
      writer.string("lastPlace", figure.unitInLastPlace.plain)
      writer.object("unit", inline: true) { writer in
        writer.string("quantity", figure.unit.quantity.rawValue)
        writer.string("currency", figure.unit.currency?.code)
        writer.number("power", figure.unit.power)
        writer.boolean("perShare", figure.unit.isPerShare)
      }
      writer.range("range", figure.range, words.lines)
    }
  }
}

extension ExactDecimal {
  /// The decimal without separators and with an ASCII sign: "-1234.50".
  var plain: String {
    String(formatted().map { $0 == "−" ? "-" : $0 }.filter { $0 != "," })
  }
}
