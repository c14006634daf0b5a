/// A file, folder or stream that was to be linted and could not be read.
public struct UnreadInput: Error, Hashable, Sendable {
  /// The path as the user gave it, or as it was found in a folder.
  public let path: String
  /// What is wrong, as a headline.
  public let message: String
  /// What the user can do, as a verb phrase.
  public let advice: String

  public init(path: String, message: String, advice: String) {
    self.path = path
    self.message = message
    self.advice = advice
  }
}
