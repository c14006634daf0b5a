import Claims
import Figures
package import Linting
import SourceText

/// What became of every figure of a draft, for people: a part for each table and each stretch of text.
package enum AccountsText {
  /// Sets the accounts of a report in text.
  package static func render(_ report: FileReport) -> String {
    let lines = LineTable(report.file)
    let accounts = report.accounts ?? []
    let places = Dictionary(
      accounts.map { ($0.figure.range, $0.place) },
      uniquingKeysWith: { first, _ in first }
    )
    let groups = Group.groups(of: accounts).map { AccountsTable($0, lines, places).text }
    return (groups + [summary(report, accounts)]).joined(separator: "\n")
  }

  /// The share tied, and why the rest is not.
  private static func summary(_ report: FileReport, _ accounts: [FigureAccount]) -> String {
    let coverage = report.coverage
    guard coverage.figures > 0 else { return "no figures\n" }
    let head = Counted.tied(coverage.tied, of: coverage.figures) + "\n"
    let reasons = UntiedCount.counts(in: accounts)
    guard !reasons.isEmpty else { return head }
    let rows = TextGrid.aligned(reasons.map { [Counted.text($0.count), $0.reason.words] }, [.right])
    let untied = coverage.figures - coverage.tied
    return head + "\nNot tied (\(Counted.text(untied)))\n" + rows.map { "  \($0)\n" }.joined()
  }

  /// The accounts of one table, or of the text between two.
  fileprivate struct Group {
    let place: FigurePlace
    var accounts: [FigureAccount]

    /// The groups, ordered by where they begin.
    static func groups(of accounts: [FigureAccount]) -> [Group] {
      var groups: [Group] = []
      var places: [Int: Int] = [:]
      for account in accounts {
        if let place = place(of: account, in: groups, places) {
          groups[place].accounts.append(account)
        } else {
          if let table = account.place.table { places[table] = groups.count }
          groups.append(Group(place: account.place, accounts: [account]))
        }
      }
      return groups
    }

    private static func place(of account: FigureAccount, in groups: [Group], _ places: [Int: Int]) -> Int? {
      switch account.place {
      case .table(let number, _, _): return places[number]
      case .prose(let heading, _):
        guard case .prose(heading, _)? = groups.last?.place else { return nil }
        return groups.count - 1
      }
    }
  }

  /// Sets one group.
  private struct AccountsTable {
    /// The columns to which labels, words and ties are cut.
    private static let (rowWidth, columnWidth, wordsWidth, tieWidth) = (32, 24, 84, 54)

    private let group: Group
    private let lines: LineTable
    /// Where the release's figures stand.
    private let places: [SourceRange: FigurePlace]
    /// The unit that all figures of the group have; nil where they differ.
    private let unit: String?
    /// The reason why none of the group's figures is tied; nil where one is, or where reasons differ.
    private let reason: UntiedReason?

    init(_ group: Group, _ lines: LineTable, _ places: [SourceRange: FigurePlace]) {
      self.group = group
      self.lines = lines
      self.places = places
      let reasons = Set(group.accounts.map(\.reason))
      reason = reasons.count == 1 ? reasons.first ?? nil : nil
      let units = Set(group.accounts.map(\.figure.unit.name))
      unit = units.count == 1 ? units.first : nil
    }

    var text: String {
      let titles = Column.allCases.filter(isShown)
      let rows = group.accounts.map { account in titles.map { text($0, of: account) } }
      let alignments = titles.map { $0 == .printed || $0 == .value ? TextGrid.Alignment.right : .left }
      let grid = TextGrid.aligned([titles.map(\.rawValue)] + rows, alignments)
      return head + "\n" + grid.map { "  \($0)\n" }.joined()
    }

    private var head: String {
      let first = group.accounts.first.map { lines.position(of: $0.figure.range.start).line } ?? 1
      let tied = group.accounts.count { $0.reason == nil }
      let counts = "\(Counted.text(group.accounts.count, "figure")), \(tied == 0 ? "none" : Counted.text(tied)) tied"
      let place =
        switch group.place {
        case .table(let number, _, _): "Table \(number), line \(first)"
        case .prose(let heading?, _): "Text under '\(ReadingWords.cut(heading, to: 60))', line \(first)"
        case .prose(nil, _): "Text, line \(first)"
        }
      return DisplayText.safe(
        "\(place): \(counts)" + (unit.map { $0.isEmpty ? "" : "; \($0)" } ?? "")
          + (reason.map { " — \($0.words)" } ?? "")
      )
    }

    private enum Column: String, CaseIterable {
      case place = "at"
      case printed
      case value
      case unit
      case row
      case column
      case words = "in"
      case tie = "tied to"
    }

    private func isShown(_ column: Column) -> Bool {
      let isTable = group.place.table != nil
      switch column {
      case .unit: return unit == nil
      case .row, .column: return isTable && group.accounts.contains { !text(column, of: $0).isEmpty }
      case .words: return !isTable
      case .tie: return reason == nil
      case .place, .printed, .value: return true
      }
    }

    private func text(_ column: Column, of account: FigureAccount) -> String {
      let figure = account.figure
      switch (column, account.place) {
      case (.place, _):
        let position = lines.position(of: figure.range.start)
        return "\(position.line):\(position.column)"
      case (.printed, _): return figure.printed
      case (.value, _): return figure.value.formatted()
      case (.unit, _): return figure.unit.name
      case (.row, .table(_, let row, _)): return ReadingWords.cut(row, to: Self.rowWidth)
      case (.column, .table(_, _, let label)): return ReadingWords.cut(label, to: Self.columnWidth)
      case (.words, .prose(_, let words)): return ReadingWords.cut(words, to: Self.wordsWidth)
      case (.row, .prose), (.column, .prose), (.words, .table): return ""
      case (.tie, _): return tie(of: account)
      }
    }

    /// The first tie in a few words and how many more there are, or the reason why there is none.
    private func tie(of account: FigureAccount) -> String {
      guard let first = account.ties.first else { return "— " + (account.reason?.words ?? "") }
      let others = account.ties.count - 1
      let more = others > 0 ? ", and \(Counted.text(others)) more" : ""
      return ReadingWords.cut(text(first, of: account), to: Self.tieWidth - DisplayWidth.of(more)) + more
    }

    private func text(_ tie: FigureTie, of account: FigureAccount) -> String {
      guard let claim = tie.claim else { return (tie.holds ? "" : "fails: ") + tie.subject }
      if tie.isStated { return (tie.holds ? "= " : "≠ ") + claim.formula }
      let words = "\(claim.kind.noun) \(claim.stated.printed)"
      let label = places[tie.place].map { Self.label($0, seenFrom: account.place) } ?? ""
      return (tie.holds ? "" : "fails: ") + words + (label.isEmpty ? "" : ", \(label)")
    }

    /// What tells a place from another: its row in the same column, its column in the same row.
    private static func label(_ place: FigurePlace, seenFrom other: FigurePlace) -> String {
      guard case .table(let table, let row, let column) = place else { return "" }
      guard case .table(table, let otherRow, let otherColumn) = other else {
        return "table \(table)" + (row.isEmpty ? "" : ", '\(row)'")
      }
      if row == otherRow { return column.isEmpty ? "" : "'\(column)'" }
      let labels = column == otherColumn ? [row] : [row, column]
      return labels.filter { !$0.isEmpty }.map { "'\($0)'" }.joined(separator: ", ")
    }
  }
}

/// How many figures were not tied for a reason.
struct UntiedCount {
  let reason: UntiedReason
  let count: Int

  /// The reasons of some accounts, the most frequent first.
  static func counts(in accounts: [FigureAccount]) -> [UntiedCount] {
    let counts = accounts.compactMap(\.reason).reduce(into: [UntiedReason: Int]()) { $0[$1, default: 0] += 1 }
    return counts.map { UntiedCount(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason.words) < ($0.count, $1.reason.words) }
  }
}
