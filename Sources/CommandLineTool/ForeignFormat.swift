/// File formats that drafts come in and that are no text.
package enum ForeignFormat: String, CaseIterable, Sendable {
  case pdf
  case office
  case oldOffice
  case openDocument
  case richText
  case archive
  case image
  case utf16
  case binary

  /// What it is called in messages.
  var name: String {
    switch self {
    case .pdf: "a PDF"
    case .office, .oldOffice: "a Word, Excel or PowerPoint file"
    case .openDocument: "an OpenDocument file"
    case .richText: "a rich text file"
    case .archive: "an archive"
    case .image: "an image"
    case .utf16: "UTF-16 text without a byte order mark"
    case .binary: "a binary file"
    }
  }

  /// What the user can do instead.
  var advice: String {
    switch self {
    case .pdf: "lint the draft from which the PDF was made, as HTML, Markdown or plain text"
    case .office, .oldOffice, .openDocument, .richText: "save the draft as a web page or as plain text and lint that"
    case .archive: "unpack it and lint the files in it"
    case .image, .binary: "lint the draft as HTML, Markdown or plain text"
    case .utf16: "save the file as UTF-8"
    }
  }

  /// The format of a file that is no text, or nil where it is text.
  init?(_ bytes: [UInt8]) {
    let head = Array(bytes.prefix(8192))
    if let format = Self.signatures.first(where: { head.starts(with: $0.bytes) })?.format {
      self = format == .archive ? Self.zipped(head) : format
      return
    }
    // A byte order mark makes NULs part of the text.
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return nil }
    let zeros = head.count { $0 == 0 }
    if zeros * 3 > head.count, Self.hasZerosOnOneSide(head) {
      self = .utf16
    } else if zeros * 100 > head.count || Self.controls(in: head) * 20 > head.count {
      self = .binary
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    (Array("{\\rtf".utf8), .richText),
    ([0x1F, 0x8B], .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive), (Array("BZh".utf8), .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive), (Array("Rar!".utf8), .archive),
    ([0x89, 0x50, 0x4E, 0x47], .image), (Array("GIF8".utf8), .image), ([0xFF, 0xD8, 0xFF], .image),
    ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
  ]

  /// What a ZIP file holds; the office suites pack theirs as ZIP and start with a part of a known name.
  private static func zipped(_ head: [UInt8]) -> ForeignFormat {
    guard head.first == 0x50 else { return .archive }
    let names = String(decoding: head.prefix(2048), as: UTF8.self)
    if names.contains("[Content_Types].xml") || names.contains("_rels/") { return .office }
    return names.contains("mimetypeapplication/vnd.oasis") ? .openDocument : .archive
  }

  /// Whether nearly every other byte is zero, as in UTF-16 text of Latin letters.
  private static func hasZerosOnOneSide(_ bytes: [UInt8]) -> Bool {
    let even = bytes.indices.count { $0 % 2 == 0 && bytes[$0] == 0 }
    let odd = bytes.indices.count { $0 % 2 == 1 && bytes[$0] == 0 }
    return min(even, odd) * 20 < max(even, odd)
  }

  /// The control characters that no text holds; escape and form feed do occur.
  private static func controls(in bytes: [UInt8]) -> Int {
    bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B && $0 != 0 || $0 == 0x7F }
  }
}
