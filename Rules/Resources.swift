import Glibc
public import Linting

/// The packs and pages that ship beside the program.
public enum Resources {
  /// Every shipped pack, joined into one.
  ///
  /// - Throws: `ConfigurationError` where the folder of resources is missing or a pack in it is not valid.
  public static func packs() throws(ConfigurationError) -> [Pack] {
    let folder = try folder() + "/Packs"
    var packs: [Pack] = []
    for name in names(in: folder) where name.hasSuffix(".yaml") {
      let path = folder + "/" + name
      packs.append(try PackReader.read(try text(path), path: path))
    }
    return packs
  }

  /// The page of a rule, in Markdown.
  ///
  /// - Throws: `ConfigurationError` where there is none.
  public static func page(_ id: String) throws(ConfigurationError) -> String {
    try text(folder() + "/Pages/" + id + ".md")
  }

  /// The ids of the rules that have a page, in order.
  ///
  /// - Throws: `ConfigurationError` where the folder of resources is missing.
  public static func pages() throws(ConfigurationError) -> [String] {
    names(in: try folder() + "/Pages").filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
  }

  /// The folder that the package manager sets beside the program, or that an installation puts in `share`.
  private static func folder() throws(ConfigurationError) -> String {
    let name = "Seigo_BuiltInRules.resources"
    let program = programFolder()
    for candidate in ["\(program)/\(name)", "\(program)/../share/seigo/\(name)", "\(program)/../lib/seigo/\(name)"] {
      if access(candidate, R_OK) == 0 { return candidate }
    }
    throw ConfigurationError(
      "the folder \(name) is missing",
      advice: "keep it beside the program, where the build or the installation put it: \(program)"
    )
  }

  /// The folder of the running program, symbolic links followed.
  private static func programFolder() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return "." }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func text(_ path: String) throws(ConfigurationError) -> String {
    guard let file = fopen(path, "r") else {
      throw ConfigurationError("\(path) cannot be read", advice: "restore it from the installation", place: path)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
