/// An option, configuration or pack that cannot be used as it is.
public struct ConfigurationError: Error, Sendable {
  /// What is wrong, as a headline.
  public let message: String
  /// What to do about it.
  public let advice: String
  /// The file, line and column at fault, as `path:line:column`, where it is a file's fault.
  public let place: String?

  public init(_ message: String, advice: String, place: String? = nil) {
    self.message = message
    self.advice = advice
    self.place = place
  }
}
