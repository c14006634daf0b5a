import ArgumentParser
import Linting

/// An option that takes one of a few words.
protocol OptionWord: RawRepresentable<String>, CaseIterable, Sendable {}

/// What was given for an option that takes one of a few words.
///
/// The argument parser takes whatever stands there, and `value(of:)` decides, so that a mistyped word is answered in
/// Seigo's own way, with the nearest that it may have meant.
struct Word<Value: OptionWord>: ExpressibleByArgument, Sendable {
  let word: String

  init(_ value: Value) {
    word = value.rawValue
  }

  init?(argument: String) {
    word = argument
  }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { word }

  /// The value that the word names.
  func value(of option: String) throws(ConfigurationError) -> Value {
    if let value = Value(rawValue: word) { return value }
    let words = Self.allValueStrings
    let list = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    throw ConfigurationError(
      "unknown value '\(word)' for \(option)",
      advice: words.nearest(to: word.lowercased()).map { "did you mean '\($0)'? " + "It takes \(list)" }
        ?? "give one of \(list)"
    )
  }
}

/// What was given for an option that takes a number from 1 up.
struct Count: ExpressibleByArgument, Sendable {
  let word: String

  init(_ value: Int) {
    word = String(value)
  }

  init?(argument: String) {
    word = argument
  }

  var defaultValueDescription: String { word }

  /// The number.
  func value(of option: String) throws(ConfigurationError) -> Int {
    if let value = Int(word), value > 0 { return value }
    throw ConfigurationError("unknown value '\(word)' for \(option)", advice: "give a number from 1 up")
  }
}

/// The shapes in which a report can be written.
enum ReportFormat: String, OptionWord {
  case text
  case json
  case sarif
  case github
}

/// The shapes in which a reading or a list can be written.
enum PlainFormat: String, OptionWord {
  case text
  case json
}

/// When to use colours.
enum ColorChoice: String, OptionWord {
  case auto
  case always
  case never
}

extension Severity: OptionWord {}
