package import Claims
import Figures
import ReleaseModel
import SourceText

/// What Seigo read of a draft, for people.
package enum ReadingText {
  /// The columns to which quoted text is cut.
  private static let quoted = 72

  /// Sets a reading in text.
  package static func render(_ reading: Reading) -> String {
    let words = ReadingWords(reading)
    let parts = [
      head(reading, words),
      part("Troubles", reading.release.troubles.map { [words.place($0.range), $0.message, $0.advice] }),
      part("Sections", outline(reading, words)),
      reading.tables.enumerated().map { TableText.render($1, number: $0 + 1, words) }.joined(separator: "\n"),
      part("Comparisons", reading.comparisons.flatMap { comparison($0, words) }),
      part("Figures", reading.figures.map { figure($0, words) }, [.left, .right, .right, .left, .right]),
      part("Links", reading.release.links.map { link($0, words) }),
      part("Anchors", reading.release.anchors.map { [words.place($0.range), $0.attribute.rawValue, $0.name] }),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func head(_ reading: Reading, _ words: ReadingWords) -> String {
    let (release, file) = (reading.release, reading.release.file)
    var encoding = file.encoding.rawValue
    if let declaration = file.declaration, declaration.encoding != file.encoding {
      encoding += ", declared as \(declaration.label)"
    }
    if !file.undecodable.isEmpty { encoding += ", \(file.undecodable.count) places not readable" }
    var facts = [
      ["file", file.path],
      ["format", ReadingWords.name(release.format)],
      ["encoding", encoding],
      ["size", "\(file.bytes.count) bytes, \(words.lines.count) lines"],
    ]
    if let title = release.title {
      facts.append(["title", "\(ReadingWords.cut(release.string(title), to: quoted)) (\(words.place(title)))"])
    }
    facts.append(["form", "\(reading.form.name) (\(reading.form.id)): \(reading.form.reason)"])
    if let note = reading.rounding {
      let quote = ReadingWords.cut(release.string(note.text), to: quoted)
      facts.append(["rounding", "\(ReadingWords.name(note.convention)): \"\(quote)\" (\(words.place(note.text)))"])
    } else {
      facts.append(["rounding", "the release does not say"])
    }
    return lines(TextGrid.aligned(facts))
  }

  private static func outline(_ reading: Reading, _ words: ReadingWords) -> [[String]] {
    let release = reading.release
    return release.blocks.map { block in
      let text: String
      switch block {
      case .heading(let heading):
        text = String(repeating: "#", count: heading.level) + " " + release.string(heading.text)
      case .paragraph, .listItem: text = release.string(block.text)
      case .table(let table): text = "\(table.rowCount) rows, \(table.columnCount) columns"
      }
      return [words.place(block.range), ReadingWords.name(block), ReadingWords.cut(text, to: quoted)]
    }
  }

  private static func comparison(_ comparison: Comparison, _ words: ReadingWords) -> [[String]] {
    let subject = ReadingWords.cut("\(comparison.label), \(comparison.series)", to: quoted / 2)
    if comparison.claims.isEmpty {
      return [[words.place(comparison.stated.range), subject, "", "", "nothing to compute"]]
    }
    return comparison.claims.map { claim in
      let formula = ReadingWords.formula(claim)
      return [words.place(claim.stated.range), subject, claim.stated.printed, "= \(formula)", words.outcome(claim)]
    }
  }

  private static func figure(_ figure: Figure, _ words: ReadingWords) -> [String] {
    [
      words.place(figure.range), figure.printed, figure.value.formatted(), figure.unit.name,
      "to \(figure.unitInLastPlace.formatted())", figure.isOddlyGrouped ? "oddly grouped" : "",
    ]
  }

  private static func link(_ link: Link, _ words: ReadingWords) -> [String] {
    let text = link.text.map { ReadingWords.cut(words.reading.release.string($0), to: quoted / 2) } ?? ""
    return [words.place(link.range), link.kind.rawValue, text, link.target]
  }

  /// A part with a heading, or nothing where there are no rows.
  private static func part(_ heading: String, _ rows: [[String]], _ alignments: [TextGrid.Alignment] = []) -> String {
    guard !rows.isEmpty else { return "" }
    return "\(heading) (\(rows.count))\n" + lines(TextGrid.aligned(rows, alignments).map { "  " + $0 })
  }

  private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
