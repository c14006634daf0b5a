/// All totals of a table along one axis: those below their parts, those above them, and those of interleaved lines.
enum Footings {
  /// The totals, each kind of figure by itself, with what is uncertain set apart.
  static func found(in field: FigureField) -> [Footing] {
    [FigureKind.amount, .percent, .perShare].flatMap { kind -> [Footing] in
      guard field.kinds.count(where: { $0 == kind }) > 2 else { return [] }
      return reviewed(in: field, kind, mayBeTentative: true) ?? reviewed(in: field, kind, mayBeTentative: false) ?? []
    }
  }

  /// The totals of one kind of figure; nil where one that is tentative is not borne out by the others.
  private static func reviewed(in field: FigureField, _ kind: FigureKind, mayBeTentative: Bool) -> [Footing]? {
    let above = TotalsAboveFinder(field, kind).indented(mayBeTentative: mayBeTentative)
    let details = Set(above.flatMap { $0.parts.map(\.item) })
    let items = field.items.indices.lazy.filter { !details.contains($0) }
    var footings = above + FootingFinder.footings(in: field, kind, among: items, mayBeTentative: mayBeTentative)
    footings += interleaved(in: field, kind, known: footings)
    footings += TotalsAboveFinder(field, kind).unexplained(by: footings)
    let review = FootingReview(footings, in: field)
    return review.bearsOutTentative ? review.reviewed : nil
  }

  /// The fewest lines of one name between which others may stand.
  private static let fewestAlike = 3

  /// The totals of lines that recur between others, such as "2031" and "2030" under every segment.
  private static func interleaved(in field: FigureField, _ kind: FigureKind, known: [Footing]) -> [Footing] {
    var alike: [String: [Int]] = [:]
    var names: [String] = []
    for item in field.items.indices where field.kinds[item] == kind && !field.items[item].innerLabel.isEmpty {
      let name = field.items[item].innerLabel
      if alike[name] == nil { names.append(name) }
      alike[name, default: []].append(item)
    }
    let totals = Set(known.map(\.total))
    return names.flatMap { name -> [Footing] in
      // Each line is looked at once more at most, however many names there are.
      guard let items = alike[name], items.count >= fewestAlike, items.count < field.items.count else { return [] }
      return FootingFinder.footings(in: field, kind, among: items).filter { !totals.contains($0.total) }
    }
  }
}
