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
    let (release, figures) = (reading.release, reading.figures)
    let parts = [
      head(reading, words),
      part(
        "Troubles",
        ["at", "what", "help"],
        release.troubles.map { [words.place($0.range), $0.message, $0.advice] }
      ),
      part(
        "Sections",
        ["at", "part", "words"],
        release.blocks.map { block($0, words) },
        count: release.sections.count
      ),
      zip(reading.tables, LineOrigins.all(of: reading)).enumerated()
        .map { TableText.render($1.0, $1.1, number: $0 + 1, words) }.joined(separator: "\n"),
      part(
        "Comparisons",
        ["at", "states", "printed", "from", "outcome"],
        reading.comparisons.flatMap { comparison($0, words) }
      ),
      part(
        "Figures",
        ["at", "printed", "value", "last place", "unit"],
        figures.map { figure($0, words) },
        [.left, .right, .right, .right]
      ),
      part("Links", ["at", "kind", "words", "target"], release.links.map { link($0, words) }),
      part(
        "Anchors",
        ["at", "made by", "name"],
        release.anchors.map { [words.place($0.range), $0.attribute.rawValue, $0.name] }
      ),
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
      ["size", "\(Counted.text(file.bytes.count, "byte")), \(Counted.text(words.lines.count, "line"))"],
    ]
    if let title = release.title {
      facts.append(["title", "\(ReadingWords.cut(release.string(title), to: quoted)) (\(words.place(title)))"])
    }
    facts.append(["form", "\(reading.form.name) (\(reading.form.id)): \(reading.form.reason)"])
    if reading.numberStyle != .point {
      let words = reading.numberStyle.example.map { "printed as \($0)" }
      facts.append([
        "numbers", words ?? "with three digits behind a full stop, which may be thousands or decimals; left alone",
      ])
    }
    if let note = reading.rounding {
      let quote = ReadingWords.cut(release.string(note.text), to: quoted)
      facts.append(["rounding", "\(ReadingWords.name(note.convention)): \"\(quote)\" (\(words.place(note.text)))"])
    } else {
      facts.append(["rounding", "the release does not say"])
    }
    return lines(TextGrid.aligned(facts))
  }

  private static func block(_ block: Block, _ words: ReadingWords) -> [String] {
    let release = words.reading.release
    let text =
      switch block {
      case .heading(let heading): String(repeating: "#", count: heading.level) + " " + release.string(heading.text)
      case .paragraph, .listItem: release.string(block.text)
      case .table(let table): ReadingWords.size(rows: table.rowCount, columns: table.columnCount)
      }
    return [words.place(block.range), ReadingWords.name(block), ReadingWords.cut(text, to: quoted)]
  }

  private static func comparison(_ comparison: Comparison, _ words: ReadingWords) -> [[String]] {
    let subject = ReadingWords.cut("\(comparison.label), \(comparison.series)", to: quoted / 2)
    if comparison.claims.isEmpty {
      return [[words.place(comparison.stated.range), subject, "", "", "nothing to compute"]]
    }
    return comparison.claims.map { claim in
      [words.place(claim.stated.range), subject, claim.stated.printed, "= \(claim.formula)", words.outcome(claim)]
    }
  }

  private static func figure(_ figure: Figure, _ words: ReadingWords) -> [String] {
    [
      words.place(figure.range), figure.printed, figure.value.formatted(), figure.unitInLastPlace.formatted(),
      figure.unit.name, figure.isOddlyGrouped ? "oddly grouped" : "",
    ]
  }

  private static func link(_ link: Link, _ words: ReadingWords) -> [String] {
    let text = link.text.map { ReadingWords.cut(words.reading.release.string($0), to: quoted / 2) } ?? ""
    return [words.place(link.range), link.kind.rawValue, text, link.target]
  }

  /// A part with a heading and the titles of its columns, or nothing where there are no rows.
  private static func part(
    _ heading: String,
    _ titles: [String],
    _ rows: [[String]],
    _ alignments: [TextGrid.Alignment] = [],
    count: Int? = nil
  ) -> String {
    guard !rows.isEmpty else { return "" }
    return "\(heading) (\(count ?? rows.count))\n"
      + lines(TextGrid.aligned([titles] + rows, alignments).map { "  " + $0 })
  }

  private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
