/// The targets that a Markdown file defines by label: `[label]: target "title"`.
struct LinkReferences {
  /// The most bytes of a label (CommonMark 0.29, section 6.6).
  static let longestLabel = 999

  private var definitions: [String: (target: String, range: Range<Int>)] = [:]

  var isEmpty: Bool { definitions.isEmpty }

  /// The definition of a label; letter case and white space do not matter.
  subscript(label: ArraySlice<UInt8>) -> (target: String, range: Range<Int>)? { definitions[Self.key(label)] }

  /// Notes a definition unless its label has one already.
  mutating func define(_ label: ArraySlice<UInt8>, target: String, range: Range<Int>) {
    let key = Self.key(label)
    if !key.isEmpty, definitions[key] == nil { definitions[key] = (target, range) }
  }

  private static func key(_ label: ArraySlice<UInt8>) -> String {
    label.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").lowercased()
  }
}
