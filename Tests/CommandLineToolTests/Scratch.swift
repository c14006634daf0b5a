import CommandLineTool
import Glibc
import Testing

/// A folder of its own for a test, and a console whose streams are files in it.
final class Scratch {
  /// The folder's absolute path.
  let path: String

  init() throws {
    var template = Array("/tmp/seigo-test.XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
    path = try #require(made.map { String(cString: $0) })
  }

  deinit {
    remove(path)
  }

  /// Writes a file, and the folders on its way.
  ///
  /// - Returns: the file's absolute path.
  @discardableResult
  func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

  /// Writes a file, and the folders on its way.
  ///
  /// - Returns: the file's absolute path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> String {
    let parts = name.split(separator: "/")
    for count in 1..<max(parts.count, 1) { mkdir(file(parts.prefix(count).joined(separator: "/")), 0o755) }
    if let stream = fopen(file(name), "wb") {
      fwrite(bytes, 1, bytes.count, stream)
      fclose(stream)
    }
    return file(name)
  }

  /// The absolute path of a name.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The text of a file, or nil where there is none.
  func text(of name: String) -> String? {
    guard let stream = fopen(file(name), "rb") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a command gave.
  struct Outcome {
    let status: RunStatus
    let output: String
    let errors: String
  }

  /// Runs a command.
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) async -> Outcome {
    write(input, to: ".input")
    let streams = [
      open(file(".input"), O_RDONLY), open(file(".output"), O_CREAT | O_TRUNC | O_RDWR, 0o600),
      open(file(".errors"), O_CREAT | O_TRUNC | O_RDWR, 0o600),
    ]
    defer { for stream in streams { close(stream) } }
    let console = Console(input: streams[0], output: streams[1], error: streams[2], environment: environment)
    let status = await Program.run(arguments, on: console)
    return Outcome(status: status, output: text(of: ".output") ?? "", errors: text(of: ".errors") ?? "")
  }

  /// Runs a command.
  func run(_ arguments: String...) async -> Outcome { await run(arguments) }

  private func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        var facts = stat()
        let inner = "\(path)/\(name)"
        guard name != ".", name != "..", lstat(inner, &facts) == 0 else { continue }
        if facts.st_mode & S_IFMT == S_IFDIR { remove(inner) } else { unlink(inner) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

/// Drafts that tests lint.
enum Drafts {
  /// A table that foots.
  static let clean = """
    # Results

    | | Net sales |
    |---|---|
    | Previous forecast (A) | 22,500 |
    | Revised forecast (B) | 25,000 |
    | Difference (B-A) | +2,500 |

    """
  /// The same with a wrong difference.
  static let wrong = clean.replacing("+2,500", with: "+2,400")
}
