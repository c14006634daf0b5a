/// What a figure counts, and in which multiples.
public struct Unit: Hashable, Sendable {
  /// The kind of thing that is counted.
  public enum Quantity: String, Hashable, Sendable {
    case money
    case percent
    case percentagePoints = "percentage points"
    case basisPoints = "basis points"
    case shares
    case persons
    case multiple = "times"
    case unknown
  }

  public var quantity: Quantity
  /// The currency, where the release names one.
  public var currency: Currency?
  /// The power of ten of one printed unit: 6 for millions.
  public var power: Int {
    get { Int(storedPower) }
    set { storedPower = Int8(newValue) }
  }
  /// Whether the figure is an amount per share.
  public var isPerShare: Bool

  /// Kept in a byte, because every figure of a table carries a unit.
  private var storedPower: Int8

  public init(_ quantity: Quantity, currency: Currency? = nil, power: Int = 0, isPerShare: Bool = false) {
    self.quantity = quantity
    self.currency = currency
    storedPower = Int8(power)
    self.isPerShare = isPerShare
  }

  /// The unit of a figure whose release names none.
  public static let unknown = Unit(.unknown)
  /// Hundredths.
  public static let percent = Unit(.percent)

  /// The unit in words, such as "millions of JPY" or "%".
  public var name: String {
    let multiple =
      switch power {
      case 0: ""
      case 3: "thousands"
      case 4: "ten thousands"
      case 6: "millions"
      case 8: "hundred millions"
      case 9: "billions"
      case 12: "trillions"
      default: "10^\(power)"
      }
    let thing =
      switch quantity {
      case .money: currency?.code ?? "money"
      case .percent: "%"
      case .unknown: ""
      default: quantity.rawValue
      }
    let name = multiple.isEmpty ? thing : thing.isEmpty ? multiple : "\(multiple) of \(thing)"
    return isPerShare ? (name.isEmpty ? "per share" : "\(name) per share") : name
  }
}
