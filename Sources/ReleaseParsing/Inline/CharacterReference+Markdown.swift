extension CharacterReference {
  /// Reads a reference as CommonMark, section 6.2, does: unlike HTML, it wants the semicolon.
  static func read(_ bytes: [UInt8], at start: Int, before end: Int) -> (meaning: String, end: Int)? {
    guard let reference = CharacterReference(in: bytes, at: start, limit: end),
      bytes[reference.end - 1] == UInt8(ascii: ";")
    else { return nil }
    return (String(reference.scalar), reference.end)
  }
}
