/// Makes drafts of nothing but tables, the same ones on every run.
struct DraftMaker {
  private var html: [UInt8] = []
  /// The state of a generator of pseudo-random figures, which need no better one.
  private var state: UInt64 = 20_260_331

  /// A draft of at least so many bytes: tables of 20 rows and 6 columns with totals in both directions.
  static func tables(bytes: Int) -> [UInt8] {
    var maker = DraftMaker()
    maker.begin()
    var number = 0
    while maker.html.count < bytes {
      number += 1
      maker.addTable(number)
    }
    maker.write("</body></html>\n")
    return maker.html
  }

  /// A draft of one table of figures like 1,234; where it foots, every tenth row and the last column are totals.
  static func table(rows: Int, columns: Int, foots: Bool) -> [UInt8] {
    var maker = DraftMaker()
    maker.begin()
    maker.write("<table>\n")
    maker.addRow("", (1...columns).map { "Region \($0)" })
    var open = [Int](repeating: 0, count: columns)
    for row in 1...rows {
      let isTotal = foots && row % 10 == 0
      var figures = isTotal ? open : (0..<columns).map { _ in maker.figure(1_000..<10_000) }
      if foots { figures[columns - 1] = figures.dropLast().reduce(0, +) }
      open = isTotal ? [Int](repeating: 0, count: columns) : zip(open, figures).map(+)
      maker.addRow(isTotal ? "Total" : "Item \(row)", figures.map(grouped))
    }
    maker.write("</table></body></html>\n")
    return maker.html
  }

  private init() {}

  private static let labels = [
    "Sales", "Freight", "Rent", "Wages", "Energy", "Duties", "Interest", "Fees", "Repairs", "Travel", "Insurance",
    "Research", "Marketing", "Depreciation", "Royalties", "Leases", "Grants", "Training", "Security", "Postage",
  ]

  private mutating func begin() {
    write("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Results</title></head><body><h1>Results</h1>\n")
  }

  private mutating func addTable(_ number: Int) {
    write("<h2>Table \(number)</h2>\n<p>The figures of segment \(number) are in thousands of yen.</p>\n<table>\n")
    addRow("", (1...5).map { "Region \($0)" } + ["Total"])
    var open = [Int](repeating: 0, count: 6)
    for row in 0..<20 {
      let isTotal = row == 6 || row == 13 || row == 19
      let parts = (0..<5).map { _ in figure(1_000..<100_000) }
      let figures = isTotal ? open : parts + [parts.reduce(0, +)]
      open = isTotal ? [Int](repeating: 0, count: 6) : zip(open, figures).map(+)
      addRow(isTotal ? "Total" : "\(Self.labels[row]) \(number)", figures.map(grouped))
    }
    write("</table>\n")
  }

  private mutating func addRow(_ label: String, _ cells: [String]) {
    write("<tr><td>\(label)</td>\(cells.map { "<td>\($0)</td>" }.joined())</tr>\n")
  }

  private mutating func figure(_ range: Range<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  private mutating func write(_ words: String) { html += words.utf8 }
}

/// A whole number with commas between its thousands.
private func grouped(_ number: Int) -> String {
  let digits = String(number)
  var printed = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { printed.append(",") }
    printed.append(digit)
  }
  return printed
}
