import BuiltInRules
import Linting

/// The packs in force.
enum Packs {
  /// The packs that Seigo brings along and those that the user adds, as one.
  ///
  /// - Throws: `ConfigurationError` where one of them cannot be read or is not valid.
  static func pack(adding files: [String]) throws(ConfigurationError) -> Pack {
    var packs = try Resources.packs()
    for file in files { packs.append(try PackReader.read(try text(ofFile: file), path: file)) }
    return try Pack.merged(packs)
  }

  private static func text(ofFile path: String) throws(ConfigurationError) -> String {
    let bytes: [UInt8]
    do {
      bytes = try InputReader.bytes(ofFile: path)
    } catch {
      throw ConfigurationError("the pack cannot be read: \(error.message)", advice: error.advice, place: path)
    }
    guard
      let text = String(
        validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...],
        as: UTF8.self
      )
    else {
      throw ConfigurationError("the pack is not UTF-8", advice: "save the file as UTF-8", place: path)
    }
    return text
  }
}
