/// The first words of a line or block, folded, for telling its shape.
///
/// Shapes are told on folded text so that `１．`, `1.` and `1．` are one. Only the head is kept: what is longer has no
/// shape that anyone asks for, and a line of four megabytes must not cost more than another.
struct FoldedWords {
  /// The most scalars that are looked at.
  static let limit = 400

  /// The scalars without white space at either end, each run of white space inside as one space.
  private(set) var scalars: [UInt32] = []
  /// Whether there is more than was kept.
  private(set) var isCut = false

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var offset = range.lowerBound
    var hasSpace = false
    while offset < range.upperBound {
      let (value, length) = Scalars.decode(bytes, at: offset, before: range.upperBound)
      offset += length
      if Scalars.isSpace(value) {
        hasSpace = !scalars.isEmpty
        continue
      }
      if scalars.count >= Self.limit {
        isCut = true
        return
      }
      if hasSpace { scalars.append(0x20) }
      hasSpace = false
      scalars.append((0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value)
    }
  }

  /// Several words with a space between each two.
  init(joining words: ArraySlice<FoldedWords>) {
    for word in words {
      if !scalars.isEmpty { scalars.append(0x20) }
      scalars += word.scalars
    }
  }

  init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  var isEmpty: Bool { scalars.isEmpty }

  var count: Int { scalars.count }

  /// The scalar at an index, or 0 beyond the end.
  subscript(index: Int) -> UInt32 { scalars.indices.contains(index) ? scalars[index] : 0 }

  var last: UInt32 { scalars.last ?? 0 }

  var string: String { string(in: 0..<scalars.count) }

  func string(in range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars[range] { view.append(Unicode.Scalar(value) ?? "?") }
    return String(view)
  }

  /// The same without its spaces, as letter-spaced words are meant.
  var packed: FoldedWords {
    var packed = self
    packed.scalars.removeAll { $0 == 0x20 }
    return packed
  }

  /// The same without the mark of a footnote at its end: `44/2/`, `44 (a)`.
  var withoutNote: FoldedWords {
    guard count > 3, last == 0x2F || last == 0x29 else { return self }
    let open: UInt32 = last == 0x2F ? 0x2F : 0x28
    let isNamed = last == 0x2F ? Self.isDigit(self[count - 2]) : (0x61...0x7A).contains(self[count - 2])
    guard isNamed, self[count - 3] == open else { return self }
    var bare = self
    bare.scalars.removeLast(3)
    while bare.last == 0x20 { bare.scalars.removeLast() }
    // "1(a)" and "10.2(b)" are the numbers of notes and exhibits.
    let isAmount =
      bare.scalars.contains(0x2C) || bare.scalars.filter(Self.isDigit).count > 2 && !bare.scalars.contains(0x2E)
    return open == 0x2F || isAmount ? bare : self
  }

  /// Whether a sentence ends at its end.
  var endsSentence: Bool {
    var index = scalars.count - 1
    while index > 0, [0x22, 0x27, 0x29, 0x5D, 0x300D, 0x300F, 0x201D, 0x2019].contains(scalars[index]) { index -= 1 }
    return index >= 0 && [0x2E, 0x3002, 0x21, 0x3F, 0xFF61].contains(scalars[index])
  }

  /// The number of columns it takes.
  var width: Int { scalars.reduce(0) { $0 + Scalars.width($1) } }

  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  static func isUppercase(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value)
  }

  static func isLowercase(_ value: UInt32) -> Bool {
    (0x61...0x7A).contains(value) || (0xDF...0xFF).contains(value)
  }

  static func isLetter(_ value: UInt32) -> Bool { isUppercase(value) || isLowercase(value) || value >= 0x3041 }
}
