public import Claims
public import ReleaseModel

/// What a rule may look at.
public struct RuleContext: Sendable {
  /// The release as understood.
  public let reading: Reading
  /// The vocabulary, sections and wordings in force.
  public let pack: Pack
  /// What lies beside the release on the disk.
  public let surroundings: any Surroundings

  public init(reading: Reading, pack: Pack, surroundings: any Surroundings) {
    self.reading = reading
    self.pack = pack
    self.surroundings = surroundings
  }

  public var release: Release { reading.release }
}

/// What lies around a release, as far as a rule needs to know.
public protocol Surroundings: Sendable {
  /// Whether a path that is relative to the release leads to a file; nil where that cannot be known, as for a draft
  /// that came through standard input.
  func fileExists(atRelativePath path: String) -> Bool?
}

/// A release of which nobody knows where it lies.
public struct UnknownSurroundings: Surroundings {
  public init() {}

  public func fileExists(atRelativePath path: String) -> Bool? { nil }
}
