public import SourceText

/// Something in a release that points elsewhere.
public struct Link: Sendable {
  /// How the release points.
  public enum Kind: String, Sendable {
    /// Text with a target behind it.
    case hyperlink
    /// A picture.
    case image
    /// An address printed in the text, without a target behind it.
    case url
    /// An e-mail address printed in the text.
    case email
    /// A telephone or fax number printed in the text.
    case telephone
  }

  public let kind: Kind
  /// Where it points, as written, entities decoded; for what is printed in the text, that text.
  public let target: String
  /// The bytes of the target: the attribute's value without its quotes, the part of a Markdown link in parentheses.
  public let targetRange: SourceRange
  /// The words shown for it; for an image, none.
  public let text: TextRange?
  /// The bytes of the whole link, its markup included.
  public let range: SourceRange

  package init(kind: Kind, target: String, targetRange: SourceRange, text: TextRange?, range: SourceRange) {
    self.kind = kind
    self.target = target
    self.targetRange = targetRange
    self.text = text
    self.range = range
  }
}

/// A place that a link can point to.
public struct Anchor: Sendable {
  /// The attribute that makes it.
  public enum Attribute: String, Sendable {
    case id
    case name
    /// Made from a heading's text, as Markdown renderers do.
    case heading
  }

  public let name: String
  public let attribute: Attribute
  /// The bytes of the name.
  public let nameRange: SourceRange
  /// The bytes of the tag or heading that carries it.
  public let range: SourceRange

  package init(name: String, attribute: Attribute, nameRange: SourceRange, range: SourceRange) {
    self.name = name
    self.attribute = attribute
    self.nameRange = nameRange
    self.range = range
  }
}
