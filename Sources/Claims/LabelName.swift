import Figures

/// What is left of a label when everything is taken away that names nothing: numbering, marks of footnotes, units,
/// punctuation and spaces.
///
/// "(1) Net sales (Note 3):" and "NET SALES, ¥ million" leave the same. Two labels that leave the same name the same.
struct LabelName: Hashable {
  /// Letters in lower case, digits and ideographs.
  fileprivate(set) var key: [UInt8]

  /// The longest label, in bytes, that may be a name and nothing else.
  private static let longest = 200

  /// A label as it is looked up: what is left of it, first with and then without its asides, and the units it states.
  struct Reading {
    let names: [LabelName]
    let units: [Unit]
    /// Whether the label shows how amounts below zero are marked: 当期純損失(△).
    let showsMinus: Bool
  }

  /// The ways to read a label as a name, the most literal first; `asides` are what brackets may hold beside a name.
  static func readings(of label: String, asides: Set<LabelName>) -> [Reading] {
    let bytes = Array(label.utf8)
    guard bytes.count <= longest else { return [] }
    var readings = [reading(of: bytes[...], asides, units: [])]
    // A unit may stand behind the name without brackets: 売上高 百万円.
    let unit = bytes.indices.first { bytes[$0] <= 0x20 && Unit.isNothingElse(bytes, $0..<bytes.count) }
    if let unit, let stated = Unit(statedBy: bytes, unit..<bytes.count) {
      readings.append(reading(of: bytes[..<unit], asides, units: [stated]))
    }
    for reading in readings {
      guard let name = reading.names.last else { continue }
      let rest = reading.names.compactMap(\.withoutNumber)
      if !rest.isEmpty {
        readings.append(Reading(names: rest, units: reading.units, showsMinus: reading.showsMinus))
      }
      if name.key.last == UInt8(ascii: "%") {
        let names = reading.names.map { LabelName(key: [UInt8]($0.key.dropLast(1))) }
        readings.append(Reading(names: names, units: reading.units + [.percent], showsMinus: reading.showsMinus))
      }
    }
    return readings
  }

  private static func reading(of bytes: ArraySlice<UInt8>, _ asides: Set<LabelName>, units: [Unit]) -> Reading {
    let parts = LabelParts(NormalizedLabel(bytes).bytes[...])
    var (literal, bare) = (LabelName(), LabelName())
    var units = units
    for part in parts.parts {
      let name = LabelName(squeezing: part.bytes)
      switch part.kind {
      case .text:
        literal.key += name.key
        bare.key += name.key
      case .bracketed:
        if name.isMark { continue }
        let range = part.bytes.startIndex..<part.bytes.endIndex
        if Unit.isNothingElse(Array(part.bytes), 0..<part.bytes.count) {
          if let unit = Unit(statedBy: Array(part.bytes), 0..<range.count) { units.append(unit) }
          continue
        }
        literal.key += name.key
        if !asides.contains(name), !asides.contains(name.withoutReference) { bare.key += name.key }
      }
    }
    return Reading(
      names: literal == bare ? [literal] : [literal, bare],
      units: units,
      showsMinus: bytes.contains { $0 >= 0x80 } && triangles.contains { Array(bytes).contains($0) }
    )
  }

  private static let triangles: [[UInt8]] = [Array("△".utf8), Array("▲".utf8)]
}

extension LabelName {
  func hash(into hasher: inout Hasher) {
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  fileprivate init() { key = [] }

  /// What is left of a phrase of a pack.
  init(phrase: String) {
    self.init(squeezing: NormalizedLabel(phrase).bytes[...])
  }

  /// What is left of a stretch of a normalised label.
  init(squeezing bytes: ArraySlice<UInt8>) {
    key = []
    key.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte.isASCIILetter || byte.isASCIIDigit || Self.isSign(byte) {
          if byte == UInt8(ascii: "t"), Self.isArticle(at: index, in: bytes) { index += 2 } else { key.append(byte) }
        } else if byte == UInt8(ascii: "&") {
          key += "and".utf8
        } else if byte == UInt8(ascii: "*") {
          index = Self.endOfNumbers(behind: index, in: bytes) - 1
        }
        index += 1
      } else {
        let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bytes.endIndex - index)
        let character = bytes[index..<index + length]
        index += length
        switch Self.scalar(character) {
        case 0x203B: index = Self.endOfNumbers(behind: index - 1, in: bytes)
        case 0x25B2: key += "△".utf8
        case let scalar where Self.isMark(scalar): break
        default: key += character
        }
      }
    }
  }

  /// Whether an ASCII sign is more than mere punctuation.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      true
    default: false
    }
  }

  /// Whether the word "the" stands at an index.
  private static func isArticle(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes[index...].starts(with: "the ".utf8) else { return false }
    return index == bytes.startIndex || !bytes[index - 1].isASCIILetter && bytes[index - 1] < 0x80
  }

  /// The end of the numbers behind a footnote mark: "*1, 2".
  private static func endOfNumbers(behind mark: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var end = mark + 1
    while end < bytes.endIndex, bytes[end].isASCIIDigit || bytes[end] == UInt8(ascii: ",") { end += 1 }
    return end
  }

  /// Whether a character outside ASCII is a mark, a bullet, a superscript or a number of a list, and no part of a name.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xBF, 0x2010...0x206F, 0x2070...0x209F, 0x2122, 0x2160...0x217F, 0x2190...0x21FF: true
    case 0x2460...0x24FF, 0x2500...0x25B1, 0x25B4...0x27BF, 0x3000...0x3004, 0x3008...0x301F, 0x30FB, 0xFF65: true
    default: false
    }
  }

  private static func scalar(_ character: ArraySlice<UInt8>) -> UInt32 {
    let first = UInt32(character.first ?? 0)
    let lead = character.count == 2 ? first & 0x1F : character.count == 3 ? first & 0x0F : first & 0x07
    return character.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
  }

  /// Whether the content of brackets is a number or letter of a list or of a footnote: (1), (a), (iv), (2,3).
  fileprivate var isMark: Bool {
    if key.isEmpty { return true }
    if key.allSatisfy(\.isASCIIDigit) { return key.count <= 2 }
    return (key.count == 1 && key[0].isASCIILetter)
      || (key.count <= 4 && key.allSatisfy { "ivx".utf8.contains($0) })
  }

  /// The name without the numbers at its end, joined by "and" or not: "notes 2 and 5" as "notes".
  fileprivate var withoutReference: LabelName {
    var key = key[...]
    while true {
      if let last = key.last, last.isASCIIDigit {
        key.removeLast()
      } else if key.count < self.key.count, key.suffix(3).elementsEqual("and".utf8) {
        key.removeLast(3)
      } else {
        return LabelName(key: [UInt8](key))
      }
    }
  }

  /// The name without a number in front: 1売上高 as 売上高; nil where it has none.
  fileprivate var withoutNumber: LabelName? {
    let digits = key.prefix(while: \.isASCIIDigit)
    guard (1...2).contains(digits.count), digits.count < key.count else { return nil }
    return LabelName(key: [UInt8](key[digits.count...]))
  }
}
