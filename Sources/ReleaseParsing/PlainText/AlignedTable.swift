/// A table whose columns are set with spaces.
///
/// It is told by its rows with figures. What stands above them in the same columns is its header, and a line between
/// them that has words in the first column alone continues a name or heads a group of rows.
struct AlignedTable {
  private let lines: SourceLines
  private let floor: Int
  /// Whether the author says that the lines are a table.
  private let isTable: Bool
  private var cut: [Int: AlignedLine] = [:]

  /// Reads the table whose first row with figures is a given line.
  ///
  /// - Parameters:
  ///   - lines: the lines of the text.
  ///   - body: the line.
  ///   - floor: the first line that the table may take for its header.
  ///   - isTable: whether the author says that the lines are a table.
  ///   - scanned: where no table is found, the line up to which none starts either.
  /// - Returns: the table, or nil where none is.
  static func read(_ lines: SourceLines, body: Int, floor: Int, isTable: Bool, scanned: inout Int) -> TableLayout? {
    var table = AlignedTable(lines: lines, floor: floor, isTable: isTable)
    return table.read(body, scanned: &scanned)
  }

  /// Whether a line looks like a row with figures.
  static func isBody(_ line: AlignedLine) -> Bool {
    let segments = line.segments
    guard segments.count >= 2, segments.count <= AlignedColumns.most else { return false }
    let figures = segments.dropFirst().filter(\.isFigure).count
    return figures > 0 && segments.dropFirst().allSatisfy { $0.columns.count <= 40 }
      && figures * 2 >= segments.count - 1
  }

  private init(lines: SourceLines, floor: Int, isTable: Bool) {
    self.lines = lines
    self.floor = floor
    self.isTable = isTable
  }

  private mutating func read(_ first: Int, scanned: inout Int) -> TableLayout? {
    let body = bodyRows(from: first)
    let lastLine = body.last ?? first
    scanned = lastLine + 1
    let thin = body.map { line($0) }
    let joined = thin.map { $0.joiningThinGaps(lines.text) }
    let joinsThinGaps = joined.allSatisfy(Self.isBody)
    let rows = joinsThinGaps ? joined : thin
    if joinsThinGaps { for number in first...lastLine { cut[number] = line(number).joiningThinGaps(lines.text) } }
    let headerLines = header(above: first, joinsThinGaps: joinsThinGaps, rows: rows)
    let widest = headerLines.columns.map { line($0) }.max { $0.segments.count < $1.segments.count }
    guard let columns = AlignedColumns(rows: rows, header: widest) else { return nil }
    // One row makes a table only with a header that fits it.
    let figures = rows[0].segments.filter(\.isFigure).count
    guard body.count >= 2 ? columns.count >= 2 : figures >= 2 && (widest?.segments.count ?? 0) >= 2 else { return nil }
    var writer = AlignedTableWriter(lines: lines, columns: columns)
    for number in headerLines.columns where !writer.takeCaption(line(number)) {
      writer.appendHeader(line(number), above: rule(below: number))
    }
    for number in headerLines.names {
      if let segment = line(number).segments.first { writer.appendLabel(segment, next: [line(first)]) }
    }
    var next = 0
    for number in first...lastLine {
      if let rule = line(number).rule { writer.appendRule(rule) }
      if line(number).segments.isEmpty {
        writer.noteGap()
        continue
      }
      while next < body.count, body[next] <= number { next += 1 }
      if line(number).segments.count > 1 {
        writer.appendRow(line(number))
      } else if let segment = line(number).segments.first {
        writer.appendLabel(segment, next: body[next...].prefix(2).map { line($0) })
      }
    }
    var end = lastLine + 1
    while end < lines.count, let segment = line(end).segments.first, line(end).segments.count == 1,
      writer.appendTrailing(segment)
    {
      end += 1
    }
    while end < lines.count, let rule = line(end).rule {
      writer.appendRule(rule)
      end += 1
    }
    var start = headerLines.columns.first ?? first
    if start > floor, line(start - 1).isRule, start - 1 == floor || lines.isBlank(start - 2) { start -= 1 }
    return writer.layout(lines: start..<end)
  }

  private mutating func line(_ number: Int) -> AlignedLine {
    if let known = cut[number] { return known }
    let line = AlignedLine(lines, lines[number])
    cut[number] = line
    return line
  }

  /// The lines with figures that belong together.
  private mutating func bodyRows(from first: Int) -> [Int] {
    var body = [first]
    var number = first + 1
    var words = 0
    var blanks = 0
    while number < lines.count, words <= (isTable ? 8 : 2), blanks <= (isTable ? 4 : 1) {
      let next = line(number)
      if next.isRule {
        number += 1
        continue
      }
      if next.segments.isEmpty {
        if !lines.isBlank(number) { break }
        blanks += 1
      } else if Self.isBody(next) {
        if blanks > 0 || words > 0, !overlaps(next, line(body[body.count - 1])) { break }
        body.append(number)
        (words, blanks) = (0, 0)
      } else {
        if next.segments.count > 1 && blanks > 0 && !isTable { break }
        words += 1
      }
      number += 1
    }
    return body
  }

  /// Whether figures of two lines stand below each other.
  private func overlaps(_ line: AlignedLine, _ other: AlignedLine) -> Bool {
    line.segments.contains { segment in
      segment.isFigure && other.segments.contains { $0.isFigure && $0.columns.overlaps(segment.columns) }
    }
  }

  /// Lines above the first row with figures that belong to the table.
  private struct Header {
    /// The lines that head its columns.
    var columns: [Int] = []
    /// Lines below those with words in the first column alone.
    var names: [Int] = []
  }

  /// The lines above the first row that belong to the table.
  private mutating func header(above first: Int, joinsThinGaps: Bool, rows: [AlignedLine]) -> Header {
    guard let sample = rows.max(by: { $0.segments.count < $1.segments.count }) else { return Header() }
    let labelEnd = rows.filter { $0.segments.count > 1 }.map { $0.segments[0].columns.upperBound }.min() ?? 0
    var header = Header()
    var pending: [Int] = []
    var number = first - 1
    var blanks = 0
    while number >= floor, header.columns.count + pending.count < 8 {
      defer { number -= 1 }
      if lines.isBlank(number) {
        blanks += 1
        if blanks > 1 || !isTable && (!header.columns.isEmpty || !pending.isEmpty) { break }
        continue
      }
      var candidate = line(number)
      if candidate.isRule { continue }
      if joinsThinGaps, candidate.joiningThinGaps(lines.text).segments.count > 1 {
        candidate = candidate.joiningThinGaps(lines.text)
      }
      guard let only = candidate.segments.first, candidate.segments.allSatisfy({ $0.columns.count <= 60 }) else {
        break
      }
      if candidate.segments.count > 1 {
        guard isHeading(candidate, over: sample) || isRuled(candidate, number, over: sample) else { break }
        header.columns = [number] + pending + header.columns
        pending = []
      } else if only.columns.count > 12, UnitCaption.isCaption(FoldedWords(lines.text, lines[number])) {
        // Between the headings and the figures it is a heading over all columns.
        guard only.columns.lowerBound >= labelEnd, header.columns.isEmpty else { break }
        pending.insert(number, at: 0)
      } else if only.columns.lowerBound >= labelEnd, isRuled(candidate, number, over: sample) {
        header.columns = [number] + pending + header.columns
        pending = []
      } else if only.columns.lowerBound >= labelEnd {
        pending.insert(number, at: 0)
      } else if isTable, !header.columns.isEmpty, number > floor, line(number - 1).segments.count > 1,
        isHeading(line(number - 1), over: sample) || isRuled(line(number - 1), number - 1, over: sample)
      {
        header.columns = [number] + pending + header.columns
        pending = []
      } else if blanks == 0 || isTable, header.columns.isEmpty, pending.isEmpty, header.names.count < (isTable ? 4 : 2),
        !FoldedWords(lines.text, only.range).endsSentence
      {
        header.names.insert(number, at: 0)
      } else {
        break
      }
      cut[number] = candidate
    }
    return header.columns.isEmpty ? Header() : header
  }

  /// The line drawn below a line of headings, which may go on in others.
  private mutating func rule(below number: Int) -> RuleLine? {
    for next in number + 1..<min(number + 4, lines.count) {
      if let rule = line(next).rule { return rule }
      if line(next).segments.isEmpty || Self.isBody(line(next)) { return nil }
    }
    return nil
  }

  /// Whether the last words of a line stand over a line that is drawn over figures.
  private mutating func isRuled(_ candidate: AlignedLine, _ number: Int, over row: AlignedLine) -> Bool {
    guard let last = candidate.segments.last, let rule = rule(below: number) else { return false }
    return rule.runs.contains { run in
      run.columns.overlaps(last.columns) && row.segments.dropFirst().contains { $0.columns.overlaps(run.columns) }
    }
  }

  /// Whether blocks of words stand over different columns of a row.
  private func isHeading(_ line: AlignedLine, over row: AlignedLine) -> Bool {
    // The name of the table at the left and its unit at the right.
    if line.segments.count == 2, line.indent < row.segments[0].columns.upperBound,
      UnitCaption.isCaption(FoldedWords(lines.text, line.segments[1].range))
    {
      return false
    }
    let covered = line.segments.filter { segment in
      row.segments.dropFirst().contains { other in
        segment.columns.overlaps(max(0, other.columns.lowerBound - 6)..<other.columns.upperBound + 6)
      }
    }
    return covered.count >= 2 || (covered.count == 1 && row.segments.count == 2)
  }
}
