/// Finds the tables in lines of text, however they are laid out.
struct TableFinder {
  private let lines: SourceLines
  private let isTable: Bool
  private var tables: [TableLayout] = []
  /// The first line behind the last table.
  private var floor = 0
  /// For each layout the line before which no table of that layout starts.
  ///
  /// Without it a long run of lines that is no table after all would be read again from each of its lines.
  private var boxesFrom = 0
  private var pipesFrom = 0
  private var alignedFrom = 0
  private var collapsedFrom = 0

  /// The tables in the order of the lines; no two share a line.
  ///
  /// - Parameters:
  ///   - lines: the lines.
  ///   - isTable: whether the author says that they are a table, so that wide gaps between its rows are no end of it.
  /// - Returns: the tables.
  static func tables(in lines: SourceLines, isTable: Bool = false) -> [TableLayout] {
    var finder = TableFinder(lines: lines, isTable: isTable)
    finder.find()
    return finder.tables
  }

  private init(lines: SourceLines, isTable: Bool) {
    self.lines = lines
    self.isTable = isTable
  }

  private mutating func find() {
    var index = 0
    while index < lines.count {
      if let table = table(at: index) {
        index = table.lines.upperBound
        floor = index
        tables.append(table)
      } else {
        index += 1
      }
    }
  }

  private mutating func table(at index: Int) -> TableLayout? {
    if index >= boxesFrom, let table = BoxTable.read(lines, at: index, scanned: &boxesFrom) { return table }
    if index >= pipesFrom, let table = PipeTable.read(lines, at: index, scanned: &pipesFrom) { return table }
    if let table = TabbedTable.read(lines, at: index) { return table }
    let line = AlignedLine(lines, lines[index])
    if index >= alignedFrom, AlignedTable.isBody(line),
      let table = AlignedTable.read(lines, body: index, floor: floor, isTable: isTable, scanned: &alignedFrom)
    {
      return table
    }
    // Where columns can still be seen, the line is the header of an aligned table further down.
    guard index >= collapsedFrom, line.segments.count == 1 else { return nil }
    return CollapsedTable.read(lines, at: index, floor: floor, scanned: &collapsedFrom)
  }
}
