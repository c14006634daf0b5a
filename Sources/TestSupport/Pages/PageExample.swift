package import ReleaseModel

/// A release on a rule's page, and what the rule finds in it.
package struct PageExample: Sendable {
  /// The behaviour that it shows.
  package let title: String
  /// The words behind the opening fence: the format, and `escaped` where `\xE5` stands for a byte.
  package let info: [String]
  package let format: ReleaseFormat
  /// The release between the fences.
  package let text: String
  /// The files that lie beside the release; nil where that is not known.
  package let files: [String]?
  /// What the page says that the rule finds, one diagnostic a line.
  package let findings: [String]
  /// The page's lines between the fences of the findings, as indices.
  let findingsLines: Range<Int>

  /// The bytes of the release.
  package var bytes: [UInt8] {
    guard info.contains("escaped") else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), rest.count >= 3,
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
