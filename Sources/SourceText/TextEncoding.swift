/// A character encoding in which releases are written.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Shift_JIS with the NEC and IBM extensions that Windows writes (①, ㈱, 髙).
  case cp932 = "Shift_JIS"
  case eucJP = "EUC-JP"
  case iso2022JP = "ISO-2022-JP"
  case windows1252 = "windows-1252"

  /// The encoding that a label names, as the WHATWG Encoding Standard, section 4.2, reads labels.
  public init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16", "utf-16le", "unicode": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "ms932", "cp932", "csshiftjis":
      self = .cp932
    case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese": self = .eucJP
    case "iso-2022-jp", "csiso2022jp": self = .iso2022JP
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "us-ascii",
      "ascii", "iso-8859-15":
      self = .windows1252
    default: return nil
    }
  }

  /// The encoding of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of a whole file.
  ///   - declared: the encoding that the file declares for itself, if it does.
  init(of bytes: [UInt8], declared: TextEncoding?) {
    self = bytes.withUnsafeBufferPointer { Self.detect($0, declared: declared) }
  }

  /// The number of bytes of a byte order mark at the start.
  func byteOrderMarkLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch self {
    case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    case .utf16LittleEndian: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
    case .utf16BigEndian: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    default: 0
    }
  }

  private static func detect(_ bytes: UnsafeBufferPointer<UInt8>, declared: TextEncoding?) -> TextEncoding {
    for encoding in [utf8, utf16LittleEndian, utf16BigEndian] where encoding.byteOrderMarkLength(bytes) > 0 {
      return encoding
    }
    let shape = ByteShape(bytes)
    // No text has a NUL in every eighth place but UTF-16, which has them all on one side.
    if shape.oddZeros > bytes.count / 8, shape.evenZeros < shape.oddZeros / 8 { return .utf16LittleEndian }
    if shape.evenZeros > bytes.count / 8, shape.oddZeros < shape.evenZeros / 8 { return .utf16BigEndian }
    if shape.highBytes == 0 {
      return shape.hasJapaneseEscapes ? .iso2022JP : .utf8
    }
    if shape.invalidUTF8 == 0 { return .utf8 }
    let japanese: [(encoding: TextEncoding, kana: Int)] = [cp932, eucJP].compactMap { encoding in
      guard let kana = JapaneseShape.kana(in: bytes, as: encoding) else { return nil }
      return (encoding, kana)
    }
    if let declared, declared == .windows1252 || japanese.contains(where: { $0.encoding == declared }) {
      return declared
    }
    // A few damaged bytes in a file that is UTF-8 otherwise do not make it something else.
    if shape.multibyteUTF8 > shape.invalidUTF8 { return .utf8 }
    // A byte that Windows-1252 leaves open begins the signs of Shift_JIS: △ and ― in an English text.
    if bytes.contains(0x81), japanese.contains(where: { $0.encoding == .cp932 }) { return .cp932 }
    if let best = japanese.max(by: { $0.kana < $1.kana }), best.kana > 0 { return best.encoding }
    return .windows1252
  }
}
