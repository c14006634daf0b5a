/// The marks with which releases print signs, ranges and absent figures.
enum Notation {
  /// The sign that a character prints before a figure.
  static func sign(_ scalar: UInt32) -> SignMark? {
    switch scalar {
    case 0x2B: .plus
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE63, 0x02D7, 0xFE58: .minus
    // The Greek capital and the increment sign are what a triangle becomes in some fonts.
    case 0x25B2, 0x25B3, 0x25B5, 0x25B4, 0x0394, 0x2206: .triangle
    default: nil
    }
  }

  /// Whether a character is one of the dashes that stand where there is no figure.
  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    // The long vowel mark, the box-drawing line and the halfwidth mark are what Japanese keyboards give for a dash.
    case 0x2D, 0x2010...0x2015, 0x2212, 0x30FC, 0x2500, 0x2501, 0xFE63, 0xFE58, 0xFF70, 0x2E3A, 0x2E3B, 0x4E00, 0x02D7:
      true
    default: false
    }
  }

  /// Whether a character joins the two ends of a range.
  static func isWave(_ scalar: UInt32) -> Bool {
    scalar == 0x7E || scalar == 0x301C || scalar == 0xFF5E || scalar == 0x223C || scalar == 0x223D || scalar == 0x3030
  }

  /// The currency that a single character prints.
  static func currency(_ scalar: UInt32) -> Currency? {
    switch scalar {
    case 0x24: "USD"
    // A backslash is what a yen sign becomes in Shift_JIS and in fonts made for it.
    case 0xA5, 0x5C: "JPY"
    case 0xA3: "GBP"
    case 0x20AC: "EUR"
    case 0x20A9, 0xFFE6: "KRW"
    case 0x20B9: "INR"
    default: nil
    }
  }

  /// Whether a character marks a footnote behind a figure.
  static func isFootnoteMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x203B, 0x2020, 0x2021, 0xB9, 0xB2, 0xB3, 0x2070...0x2079, 0xFE61, 0x2217: true
    default: false
    }
  }
}

/// A cell's way of saying that it has no figure.
public enum Absence: String, Hashable, Sendable {
  /// Nothing is printed at all.
  case blank
  /// A dash of any kind: there is no such item (TSE FAQ 8225).
  case dash
  /// 未定, "undecided": there will be a figure, but not yet.
  case undecided
  /// 同左, 同上: as in the cell before.
  case sameAsBefore = "same as before"
  /// "n/a", "nil", なし.
  case notApplicable = "not applicable"
  /// A word for the change of sign that leaves a ratio without meaning: 黒転, 赤転, 赤縮, 赤拡.
  case turn
}

extension Absence {
  private static let words: [(word: StaticString, absence: Absence)] = [
    ("未定", .undecided), ("undecided", .undecided), ("undetermined", .undecided), ("not determined", .undecided),
    ("tbd", .undecided), ("to be determined", .undecided),
    ("同左", .sameAsBefore), ("同上", .sameAsBefore), ("same as left", .sameAsBefore), ("unchanged", .sameAsBefore),
    ("変更なし", .sameAsBefore),
    ("n/a", .notApplicable), ("n.a.", .notApplicable), ("n.a", .notApplicable), ("na", .notApplicable),
    ("nil", .notApplicable), ("none", .notApplicable), ("not applicable", .notApplicable), ("なし", .notApplicable),
    ("該当なし", .notApplicable), ("無", .notApplicable), ("n/m", .turn), ("nm", .turn), ("n.m.", .turn),
    ("not meaningful", .turn),
    ("黒転", .turn), ("赤転", .turn), ("赤縮", .turn), ("赤拡", .turn), ("黒字転換", .turn), ("赤字転換", .turn),
    ("黒字化", .turn), ("赤字縮小", .turn), ("赤字拡大", .turn), ("turned to profit", .turn),
    ("turned to loss", .turn), ("turn to profit", .turn), ("turn to loss", .turn), ("return to profit", .turn),
  ]

  /// The absence that a whole word or phrase names.
  static func named(_ cursor: TextCursor) -> Absence? {
    for (word, absence) in words where word.utf8CodeUnitCount == cursor.end - cursor.offset && cursor.isAt(word) {
      return absence
    }
    return nil
  }
}
