import BuiltInRules
package import Claims
package import Linting
package import ReleaseModel
import ReleaseParsing

/// Lints drafts with the rules and packs that Seigo brings along.
package struct Workbench: Sendable {
  /// The shipped packs as one.
  package let pack: Pack
  /// Its words, made ready for looking up.
  private let vocabulary: VocabularyIndex

  private static let result: Result<Workbench, ConfigurationError> = .init { () throws(ConfigurationError) in
    let pack = try Pack.merged(try Resources.packs())
    return Workbench(pack: pack, vocabulary: VocabularyIndex(pack.vocabulary))
  }

  /// The workbench with the shipped packs, which are read once.
  ///
  /// - Throws: `ConfigurationError` where they are not valid.
  package static func shipped() throws(ConfigurationError) -> Workbench { try result.get() }

  /// Reads a draft and understands it.
  package func reading(of bytes: [UInt8], path: String, format: ReleaseFormat) -> Reading {
    Reading(of: ReleaseReader.read(bytes, path: path, format: format), in: vocabulary)
  }

  /// Runs rules over a reading; all of the catalog where none is named.
  ///
  /// - Throws: `ConfigurationError` where a rule is not known.
  package func report(
    on reading: Reading,
    rules: [String] = [],
    files: [String]? = nil,
    isAccounting: Bool = false
  ) throws(ConfigurationError) -> FileReport {
    let linter = try Linter(catalog: Catalog.rules, selection: Selection(selected: rules), pack: pack)
    guard let files else { return linter.lint(reading, isAccounting: isAccounting) }
    return linter.lint(reading, surroundings: NamedFiles(paths: Set(files)), isAccounting: isAccounting)
  }
}

/// Surroundings in which certain files lie.
package struct NamedFiles: Surroundings {
  private let paths: Set<String>

  package init(paths: Set<String>) {
    self.paths = paths
  }

  package func fileExists(atRelativePath path: String) -> Bool? {
    paths.contains(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
  }
}
