import Figures
import SourceText

/// Claims of one form that fail together, and that all hold once two figures change places.
struct SwappedFigures {
  /// The claims that an exchange mends, by the places of their figures.
  private var mended: Set<[SourceRange]> = []

  /// So many failing claims are compared with each other at most; a release with more is wrong in another way.
  private static let mostClaims = 12

  /// Looks for the exchanges among claims that fail.
  init(among failing: [Claim]) {
    guard (2...Self.mostClaims).contains(failing.count) else { return }
    for (index, claim) in failing.enumerated() {
      for other in failing[(index + 1)...] where claim.kind == other.kind {
        if Self.exchangeMends(claim, other) { mended.formUnion([Self.places(claim), Self.places(other)]) }
      }
    }
  }

  /// Whether the claim is one of two that hold once two of their figures change places.
  func mend(_ claim: Claim) -> Bool { mended.contains(Self.places(claim)) }

  /// Whether two claims hold once the figures that play the same part in both have changed places.
  private static func exchangeMends(_ claim: Claim, _ other: Claim) -> Bool {
    zip(claim.figures, other.figures).contains { one, two in
      guard one.range != two.range, one.value != two.value, one.unit.quantity == two.unit.quantity else { return false }
      return holds(claim, one, two) && holds(other, one, two)
    }
  }

  private static func holds(_ claim: Claim, _ one: Figure, _ two: Figure) -> Bool {
    let exchanged = claim.mapFigures { figure in
      if figure.range == one.range { return figure.with(two.value, sign: two.sign) }
      if figure.range == two.range { return figure.with(one.value, sign: one.sign) }
      return figure
    }
    switch exchanged.verdict(nil) {
    case .exact, .withinRounding: return true
    case .broken, .notCheckable: return false
    }
  }

  private static func places(_ claim: Claim) -> [SourceRange] { claim.figures.map(\.range) }
}
