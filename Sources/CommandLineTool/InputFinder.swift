import Glibc
import Linting

/// Finds the files to lint: those named, and the releases in the folders named.
struct InputFinder {
  /// The files, ordered by path, each once.
  private(set) var files: [String] = []
  /// What was named or found and cannot be read, ordered by path.
  private(set) var unread: [UnreadInput] = []
  /// The real paths of the files found, so that one file under two names is linted once.
  private var known: Set<String> = []
  /// The folders walked, by device and number, so that each is walked once and links in circles come to an end.
  private var walked: Set<FileIdentity> = []

  init(_ paths: [String]) {
    for path in paths { add(Self.tidied(path)) }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    unread.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func add(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      unread.append(Self.problem(errno, at: path).of(path))
      return
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: addFile(path)
    case S_IFDIR:
      let (found, identity) = (files.count + unread.count, FileIdentity(facts))
      if walked.contains(identity) { return }
      walk(path, identity)
      if files.count + unread.count == found, !holdsKnownFile(path) { unread.append(InputProblem.noReleases.of(path)) }
    case S_IFIFO, S_IFSOCK: unread.append(InputProblem.pipe.of(path))
    default: unread.append(InputProblem.device.of(path))
    }
  }

  private mutating func addFile(_ path: String) {
    if known.insert(Self.realPath(path)).inserted { files.append(path) }
  }

  private mutating func walk(_ folder: String, _ identity: FileIdentity) {
    guard walked.insert(identity).inserted else { return }
    guard let entries = opendir(folder) else {
      unread.append(InputProblem(errno: errno).of(folder))
      return
    }
    var names: [[UInt8]] = []
    while let entry = readdir(entries) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
    }
    closedir(entries)
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let text = String(validating: name, as: UTF8.self) else {
        unread.append(InputProblem.nameIsNoText.of(Self.joined(folder, String(decoding: name, as: UTF8.self))))
        continue
      }
      if !ReleaseNames.isSkipped(text) { visit(Self.joined(folder, text)) }
    }
  }

  private mutating func visit(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      // What is no release by its name is none of our business, broken or not.
      let number = errno
      if ReleaseNames.format(of: path) != nil { unread.append(Self.problem(number, at: path).of(path)) }
      return
    }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: walk(path, FileIdentity(facts))
    case S_IFREG: if ReleaseNames.format(of: path) != nil { addFile(path) }
    default: break
    }
  }

  /// Whether a folder whose walk added nothing holds releases that were found before.
  private func holdsKnownFile(_ folder: String) -> Bool {
    let prefix = Self.realPath(folder) + "/"
    return known.contains { $0.hasPrefix(prefix) }
  }

  private static func problem(_ number: Int32, at path: String) -> InputProblem {
    var facts = stat()
    if number == ENOENT, lstat(path, &facts) == 0 { return .danglingLink }
    if number == ELOOP { return .danglingLink }
    return InputProblem(errno: number)
  }

  /// The path without symbolic links, or as it is where it leads nowhere.
  static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path without `./` and doubled slashes, so that reports name a file in one way.
  private static func tidied(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    let tidy = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + tidy }
    return tidy.isEmpty ? "." : tidy
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// What makes a file one and the same under several names.
private struct FileIdentity: Hashable {
  let device: UInt
  let number: UInt

  init(_ facts: stat) {
    device = UInt(facts.st_dev)
    number = UInt(facts.st_ino)
  }
}
