public import Claims

/// What a jurisdiction's or a house's releases must look like: words, forms, sections and wordings.
public struct Pack: Sendable {
  /// Its words, and once packs are joined the identities between measures too.
  public var vocabulary: Vocabulary
  /// What it says of the identities between measures, which may be another's.
  public var identities: [IdentityDefinition]
  public var sections: [SectionRequirement]
  public var wordings: [Substitution]
  public var placeholders: Placeholders

  public init(
    vocabulary: Vocabulary = Vocabulary(),
    identities: [IdentityDefinition] = [],
    sections: [SectionRequirement] = [],
    wordings: [Substitution] = [],
    placeholders: Placeholders = Placeholders()
  ) {
    self.vocabulary = vocabulary
    self.identities = identities
    self.sections = sections
    self.wordings = wordings
    self.placeholders = placeholders
  }
}

/// Something that releases of certain forms must contain.
public struct SectionRequirement: Sendable {
  public let id: String
  /// What it is called in messages: "reason for the revision".
  public let name: String
  /// Phrases, one of which shows that it is there.
  public let phrases: [String]
  /// Phrases, one of which in a heading shows that all under it belongs to the section.
  public let headings: [String]
  /// Kinds of link that show that it is there: `email`, `telephone`.
  public let links: [String]
  /// Ids of other sections; a paragraph that shows one of them does not show this one.
  public let outside: [String]
  /// How bad it is when it is absent, where a pack says so; a warning otherwise.
  public let severity: Severity?
  /// The clause that demands it.
  public let reference: String?
}

/// A wording that should be another.
public struct Substitution: Sendable {
  public let wrong: String
  public let right: String
  /// Why, in a sentence without a full stop.
  public let why: String?
  /// Whether case counts.
  public let isCaseSensitive: Bool
}

/// What links and link texts look like that were never filled in.
public struct Placeholders: Sendable {
  public var hosts: [String]
  public var texts: [String]

  public init(hosts: [String] = [], texts: [String] = []) {
    self.hosts = hosts
    self.texts = texts
  }
}
