import Figures

/// Finds the measure that a label names alone: with nothing beside the name that would make it another quantity.
///
/// "Net sales (Note 3)" names net sales alone; "Net sales, Americas" and "Change in net sales" do not.
struct MeasureNames: Sendable {
  /// A measure by its place in the vocabulary.
  struct Name: Hashable {
    let measure: Int
    /// Whether the label names the amount below zero, so that figures may go without a minus sign.
    let isNegative: Bool
  }

  private let names: [LabelName: Name]
  private let asides: Set<LabelName>
  private let quantities: [Unit.Quantity?]

  /// Prepares the names of measures.
  ///
  /// - Parameters:
  ///   - names: the phrases of all measures, each with what it names.
  ///   - quantities: for each measure what it counts, where that is always the same and no money.
  ///   - asides: what may stand in brackets beside a name and changes nothing of it.
  init(_ names: [(label: NormalizedLabel, meaning: Name)], _ quantities: [Unit.Quantity?], asides: [String]) {
    self.names = Dictionary(
      names.map { (LabelName(squeezing: $0.label.bytes[...]), $0.meaning) },
      // Whoever defined a phrase first keeps it.
      uniquingKeysWith: { first, _ in first }
    )
    self.asides = Set(asides.map(LabelName.init(phrase:)))
    self.quantities = quantities
  }

  /// The measure that a label names and says nothing else beside.
  func measure(of label: String) -> Name? {
    for reading in LabelName.readings(of: label, asides: asides) {
      for name in reading.names {
        guard let found = names[name] ?? eitherSign(name), admits(reading.units, found.measure) else { continue }
        return Name(measure: found.measure, isNegative: found.isNegative && !reading.showsMinus)
      }
    }
    return nil
  }

  /// The measure of a label that names the profit and the loss: 経常利益又は経常損失.
  private func eitherSign(_ name: LabelName) -> Name? {
    guard let (first, second) = name.alternatives, let found = names[first], let other = names[second],
      found.measure == other.measure
    else { return nil }
    return Name(measure: found.measure, isNegative: false)
  }

  /// Whether the units beside a name may be those of a measure: "Net sales (%)" is not the amount.
  private func admits(_ units: [Unit], _ measure: Int) -> Bool {
    units.allSatisfy { unit in
      switch unit.quantity {
      // "In thousands" may count shares as well as money.
      case .money:
        quantities[measure] == nil || quantities[measure] == .shares && unit.currency == nil && unit.power > 0
      case .unknown: true
      case .percent, .percentagePoints, .basisPoints: quantities[measure] == .percent
      case .shares, .persons, .multiple: quantities[measure] == unit.quantity
      }
    }
  }
}

extension LabelName {
  /// The two names that 又は stands between.
  fileprivate var alternatives: (LabelName, LabelName)? {
    guard key.contains(where: { $0 >= 0x80 }) else { return nil }
    for word in ["又は", "または"] {
      let word = Array(word.utf8)
      guard let start = key.indices.first(where: { key[$0...].starts(with: word) }) else { continue }
      return (
        LabelName(squeezing: key[..<start]), LabelName(squeezing: key[(start + word.count)...])
      )
    }
    return nil
  }
}
