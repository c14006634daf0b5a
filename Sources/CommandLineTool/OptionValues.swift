import ArgumentParser
import Linting

/// An option that takes one of a few words.
protocol WordOption: RawRepresentable<String>, CaseIterable, Sendable {
  /// What the words are, for messages: "format".
  static var noun: String { get }
}

extension WordOption {
  /// Reads a word; one that is not among them is answered with the nearest that is.
  static func parse(_ word: String) throws -> Self {
    if let value = Self(rawValue: word) { return value }
    let words = allCases.map(\.rawValue)
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    let suggestion = words.nearest(to: word.lowercased()).map { "did you mean '\($0)'? " } ?? ""
    throw ValidationError("unknown \(noun) '\(word)'; \(suggestion)the \(noun)s are \(list)")
  }

  static var completion: CompletionKind { .list(allCases.map(\.rawValue)) }
}

/// The shapes in which a report can be written.
enum ReportFormat: String, WordOption {
  case text
  case json
  case sarif
  case github

  static let noun = "format"
}

/// The shapes in which a reading or a list can be written.
enum PlainFormat: String, WordOption {
  case text
  case json

  static let noun = "format"
}

/// When to use colours.
enum ColorChoice: String, WordOption {
  case auto
  case always
  case never

  static let noun = "choice"
}

extension Severity: WordOption {
  static let noun = "severity"
}
