import Figures
import ReleaseModel
import SourceText

/// A figure as its bytes spell it: its digits one by one, and the marks around them.
///
/// Bytes of markup within the figure are kept apart, so that a slip changes what is printed and nothing else: in many
/// filings the digits and the parenthesis that closes them stand in cells of their own.
struct PrintedFigure {
  let figure: Figure
  let digits: [Digit]
  /// The marks before the first digit that make the figure negative or positive.
  let leadingMarks: [Range<Int>]
  /// The parenthesis that closes it.
  let closingParenthesis: Range<Int>?
  /// The groups in which the digits before the point are set.
  let grouping: Grouping?
  /// Whether tags stand among its bytes.
  let hasMarkup: Bool
  /// Whether markup stands between the first digit and the last.
  let hasMarkupInside: Bool

  /// A digit and where it stands.
  struct Digit {
    let range: Range<Int>
    let value: UInt8
    let script: Script

    /// The bytes of another digit in the same script.
    func bytes(of value: UInt8) -> [UInt8] { script.bytes(of: value) }
  }

  /// Takes a figure apart; fails where its digits are not spelt as plain characters.
  init?(_ figure: Figure, in file: SourceFile, isMarkup: Bool) {
    guard let scripts = Script.scripts(of: file.encoding) else { return nil }
    var reader = MarkReader(file.bytes, figure.range.start..<figure.range.end, file.encoding, scripts, isMarkup)
    let marks = reader.marks()
    let digits = marks.compactMap { mark in if case .digit(let digit) = mark { digit } else { nil } }
    guard let first = digits.first, let last = digits.last else { return nil }
    // The digits must be those of the value: a footnote's, or those of an entity, are not.
    guard digits.count <= 18, Self.significand(digits.map(\.value)) == figure.value.magnitude.significand else {
      return nil
    }
    let markup = marks.compactMap { mark in if case .markup(let range) = mark { range } else { nil } }
    let others = marks.compactMap { mark in if case .other(let range) = mark { range } else { nil } }
    self.figure = figure
    self.digits = digits
    leadingMarks = others.filter { $0.upperBound <= first.range.lowerBound }
    closingParenthesis = others.first {
      $0.lowerBound >= last.range.upperBound && Self.closings.contains(Array(file.bytes[$0]))
    }
    grouping = Grouping(digits.dropLast(figure.value.scale), marks, in: file.bytes)
    hasMarkup = !markup.isEmpty
    hasMarkupInside = markup.contains {
      first.range.upperBound <= $0.lowerBound && $0.upperBound <= last.range.lowerBound
    }
  }

  /// The bytes from the first digit to the last.
  var core: Range<Int> { digits[0].range.lowerBound..<digits[digits.count - 1].range.upperBound }

  /// What other digits would say in the figure's place.
  ///
  /// - Parameters:
  ///   - digits: all digits, from the first.
  ///   - scale: how many of them stand behind the point.
  /// - Returns: the value, with the figure's own sign; nil where it is too long to compute with.
  func value(of digits: [UInt8], scale: Int) -> ExactDecimal? {
    guard scale >= 0, digits.count <= 20 else { return nil }
    let significand = Self.significand(digits)
    return ExactDecimal(significand: figure.value.signum < 0 ? -significand : significand, scale: scale)
  }

  /// Closing parentheses, in ASCII and full width.
  private static let closings: Set<[UInt8]> = [[UInt8(ascii: ")")], [0xEF, 0xBC, 0x89], [0x81, 0x6A], [0xA1, 0xCB]]

  private static func significand(_ digits: [UInt8]) -> Int128 {
    digits.reduce(into: Int128(0)) { $0 = $0 * 10 + Int128($1) }
  }
}

/// The ways in which an encoding spells digits.
enum Script {
  case ascii
  /// １２３ in UTF-8.
  case fullWidthUTF8
  /// １２３ in Shift_JIS.
  case fullWidthShiftJIS
  /// １２３ in EUC-JP.
  case fullWidthEUC

  /// The scripts of an encoding; nil where a byte put in or left out would break the characters around it.
  static func scripts(of encoding: TextEncoding) -> [Script]? {
    switch encoding {
    case .utf8: [.ascii, .fullWidthUTF8]
    case .cp932: [.ascii, .fullWidthShiftJIS]
    case .eucJP: [.ascii, .fullWidthEUC]
    case .windows1252: [.ascii]
    case .utf16LittleEndian, .utf16BigEndian, .iso2022JP: nil
    }
  }

  /// What stands before the byte that tells the digits apart, and that byte for 0.
  private var spelling: (prefix: [UInt8], zero: UInt8) {
    switch self {
    case .ascii: ([], 0x30)
    case .fullWidthUTF8: ([0xEF, 0xBC], 0x90)
    case .fullWidthShiftJIS: ([0x82], 0x4F)
    case .fullWidthEUC: ([0xA3], 0xB0)
    }
  }

  /// The bytes of a digit from 0 to 9.
  func bytes(of value: UInt8) -> [UInt8] { spelling.prefix + [spelling.zero + value] }

  /// The digit with which some bytes begin, and how many bytes it takes.
  func digit(_ bytes: ArraySlice<UInt8>) -> (value: UInt8, count: Int)? {
    let (prefix, zero) = spelling
    guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return nil }
    let last = bytes[bytes.startIndex + prefix.count]
    return last >= zero && last < zero + 10 ? (last - zero, prefix.count + 1) : nil
  }
}
