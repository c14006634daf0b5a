/// A part of a line as the inline parser tells it from the next; ranges are those of the `InlineContent`.
enum InlineToken {
  /// Characters that stand for themselves.
  case text(Range<Int>)
  /// A character that the author spelt otherwise.
  case decoded(String, Range<Int>)
  /// The end of a line.
  case lineBreak(Int)
  /// A white space that markup stands for.
  case space(Range<Int>)
  /// A run of emphasis signs, by its index; what is left of it after pairing stands for itself.
  case delimiter(Int)
  /// The start of a link, by its index.
  case linkStart(Int)
  /// The end of a link, by its index.
  case linkEnd(Int)
  /// Markup that shows nothing, or a part of it.
  case hidden
}

/// A link as the inline parser finds it.
struct InlineLink {
  /// What makes it a link.
  enum Form {
    /// Brackets around the words, or the HTML element `a`.
    case hyperlink
    /// A picture.
    case image
    /// A web address in angle brackets.
    case address
    /// An e-mail address in angle brackets.
    case email
  }

  var form: Form
  var target: String
  /// Where the target stands in the file's decoded text.
  var targetSource: Range<Int>
  /// The whole link in the content.
  var range: Range<Int>
}

/// An anchor in raw HTML.
struct InlineAnchor {
  var name: String
  var attribute: String
  var nameRange: Range<Int>
  var range: Range<Int>
}
