/// What becomes of a character outside ASCII when text is normalised.
enum Folding: Equatable {
  /// The character stays as it is.
  case same
  /// It becomes the ASCII character.
  case byte(UInt8)
  /// It becomes a character of the Latin-1 block, given by its second UTF-8 byte behind `C2`.
  case latin(UInt8)
  /// It is white space.
  case space
  /// It is white space that also serves to group digits.
  case numericSpace
  /// It is invisible and goes.
  case nothing

  /// Decides over one character of UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.count {
    case 1: self = bytes[0] < 0x80 ? .byte(bytes[0]) : .byte(UInt8(ascii: "?"))
    case 2 where bytes[0] == 0xC2 && bytes[1] == 0xA0: self = .numericSpace
    case 2 where bytes[0] == 0xC2 && bytes[1] == 0xAD: self = .nothing
    case 2 where bytes[0] == 0xC2 && bytes[1] == 0x85: self = .space
    case 3: self.init(scalar: UInt32(bytes[0] & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F))
    default: self = .same
    }
  }

  private init(scalar: UInt32) {
    switch scalar {
    case 0xFF01...0xFF5E: self = .byte(UInt8(scalar - 0xFEE0))
    case 0x3000, 0x2000...0x2006, 0x2008, 0x200A, 0x205F, 0x1680, 0x2028, 0x2029: self = .space
    case 0x2007, 0x2009, 0x202F: self = .numericSpace
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E: self = .nothing
    case 0xFFE5: self = .latin(0xA5)
    case 0xFFE1: self = .latin(0xA3)
    case 0xFFE0: self = .latin(0xA2)
    default: self = .same
    }
  }
}
