import BuiltInRules
import Linting

/// The packs in force.
enum Packs {
  /// The packs that Seigo brings along and those that the user adds, as one.
  static func pack(adding files: [String]) throws(ConfigurationError) -> Pack {
    var packs = try Resources.packs()
    for path in files { packs.append(try PackReader.read(try text(path), path: path)) }
    return try Pack.merged(packs)
  }

  private static func text(_ path: String) throws(ConfigurationError) -> String {
    let bytes: [UInt8]
    do throws(UnreadInput) {
      bytes = try InputReader.bytes(ofFile: path)
    } catch {
      throw ConfigurationError("the pack cannot be used: \(error.message)", advice: error.advice, place: path)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError("the pack is not UTF-8", advice: "save it as UTF-8", place: path)
    }
    return text
  }
}
