import Claims
import CommandLineTool
import Linting
import ReleaseModel
import TestSupport

/// The releases in `Corpus/`, found and read as the program does.
struct CorpusRelease: Sendable {
  /// The path from the project's folder.
  let path: String
  let bytes: [UInt8]
  let format: ReleaseFormat

  /// Every release of the corpus, by path.
  static let all: [CorpusRelease] = Drafts.found(at: [Repository.root + "Corpus"]).drafts.map { draft in
    CorpusRelease(path: String(draft.path.dropFirst(Repository.root.count)), bytes: draft.bytes, format: draft.format)
  }

  /// The paths of all releases, as arguments of tests.
  static let paths = all.map(\.path)

  /// The release at a path.
  init?(at path: String) {
    guard let release = Self.all.first(where: { $0.path == path }) else { return nil }
    self = release
  }

  private init(path: String, bytes: [UInt8], format: ReleaseFormat) {
    self.path = path
    self.bytes = bytes
    self.format = format
  }

  /// Where the release's diagnostics are recorded.
  var expectedPath: String { path + ".expected" }

  /// The release as understood.
  func reading(_ workbench: Workbench) -> Reading { workbench.reading(of: bytes, path: path, format: format) }

  /// What all rules find in the release where it lies.
  ///
  /// - Throws: `ConfigurationError` where a rule cannot be used.
  func report(_ workbench: Workbench) throws(ConfigurationError) -> FileReport {
    let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
    let files = Repository.files(in: String(folder.dropLast())).map { String($0.dropFirst(folder.count)) }
    return try workbench.report(on: reading(workbench), files: files)
  }
}
