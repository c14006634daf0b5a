/// What some reports say about the run beside its findings.
package struct RunFacts: Sendable {
  /// Seigo's version.
  package let version: String
  /// The code with which the process will end.
  package let exitCode: Int
  /// The folder from which seigo was started, as an absolute path, or nil where it is not known.
  package let folder: String?
  /// The pages of the rules in force, as Markdown, by rule id.
  package let pages: [String: String]

  package init(version: String, exitCode: Int, folder: String?, pages: [String: String]) {
    self.version = version
    self.exitCode = exitCode
    self.folder = folder
    self.pages = pages
  }
}
