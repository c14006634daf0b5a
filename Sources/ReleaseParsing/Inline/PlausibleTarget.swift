/// What can be the target of a link in plain text, where brackets before parentheses need not be one: `[Note](1)`.
enum PlausibleTarget {
  static func isPlausible(_ target: String) -> Bool {
    if target.isEmpty || target.hasPrefix("#") || target.hasPrefix("/") { return true }
    let bytes = Array(target.utf8)
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon >= 2,
      bytes[..<colon].allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) })
    {
      return true
    }
    // A relative path has a letter on one side of a dot or slash; "1.5" and "4/1" are figures.
    return bytes.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
      && bytes.contains { (0x41...0x5A).contains($0 & 0xDF) }
  }
}
