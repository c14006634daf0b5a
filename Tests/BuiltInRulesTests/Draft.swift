import ReleaseModel
import TestSupport

/// An example as it is linted.
struct Draft {
  var bytes: [UInt8]
  var format: ReleaseFormat
  let files: [String]?

  init(_ example: PageExample) {
    bytes = example.bytes
    format = example.format
    files = example.files
  }

  /// A name that agrees with the format.
  var path: String {
    switch format {
    case .html: "example.html"
    case .markdown: "example.md"
    case .plainText: "example.txt"
    }
  }
}
