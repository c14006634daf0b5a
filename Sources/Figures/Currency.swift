/// A currency by the three letters of its code (ISO 4217).
///
/// The letters are kept as bytes, so that the units of a hundred thousand figures are plain values without a string each.
public struct Currency: Hashable, Sendable, ExpressibleByStringLiteral {
  private let first: UInt8
  private let second: UInt8
  private let third: UInt8

  /// The currency of a code of three ASCII letters, such as "JPY".
  public init(stringLiteral code: StaticString) {
    precondition(code.utf8CodeUnitCount == 3, "a currency's code has three letters")
    first = code.utf8Start[0]
    second = code.utf8Start[1]
    third = code.utf8Start[2]
  }

  /// The code: "JPY".
  public var code: String { String(decoding: [first, second, third], as: UTF8.self) }
}
