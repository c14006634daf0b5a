/// Which lines the label of a ratio names: "Net assets to total assets", "Operating profit / Net sales".
struct RatioNames {
  /// Where in the label the name of each line stands that it names.
  private var places: [Int: Range<Int>] = [:]

  /// The shortest label, in bytes, that stands in another one with meaning.
  private static let shortest = 4
  /// The longest label that is a name.
  private static let longest = 120

  init(_ field: FigureField, _ item: Int, among operands: [Int]) {
    let label = field.items[item].label
    guard label.utf8.count <= Self.longest, case let label = NormalizedLabel(label).bytes, label.count > Self.shortest
    else { return }
    for operand in operands where field.items[operand].label.utf8.count < Self.longest {
      let name = NormalizedLabel(field.items[operand].label).bytes
      guard name.count >= Self.shortest, name.count < label.count else { continue }
      let start = (0...(label.count - name.count)).first { label[$0..<$0 + name.count].elementsEqual(name) }
      if let start { places[operand] = start..<start + name.count }
    }
  }

  /// Whether the label names two lines, first the one that is divided.
  func name(_ first: Int, over second: Int) -> Bool {
    guard let one = places[first], let other = places[second] else { return false }
    return one.upperBound <= other.lowerBound
  }
}
