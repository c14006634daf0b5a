import Glibc
package import Testing

/// Compares output with what was recorded of it.
///
/// Recordings lie in a folder `Snapshots` beside the test. Where the environment variable `SEIGO_RECORD` is 1 they are
/// written anew, and the test fails all the same: what was just recorded has been compared with nothing.
package enum Snapshot {
  /// Expects output to be what was recorded under a name.
  ///
  /// - Parameters:
  ///   - output: the bytes to compare.
  ///   - name: the recording's file name.
  ///   - test: the file of the test, beside whose folder the recordings lie.
  ///   - location: where a difference is reported.
  package static func expect(
    _ output: [UInt8],
    named name: String,
    test: String = #filePath,
    location: SourceLocation = #_sourceLocation
  ) {
    let folder = test.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Snapshots"
    let path = "\(folder)/\(name)"
    let recorded = contents(of: path)
    if getenv("SEIGO_RECORD").map({ String(cString: $0) }) == "1" {
      mkdir(folder, 0o777)
      if recorded != output { write(output, to: path) }
      Issue.record("recorded \(name); run the test again without SEIGO_RECORD", sourceLocation: location)
    } else if let recorded {
      guard recorded != output else { return }
      Issue.record("\(name) differs: \(firstDifference(recorded, output))", sourceLocation: location)
    } else {
      Issue.record("\(name) is not recorded; 'make record' does", sourceLocation: location)
    }
  }

  /// Expects text to be what was recorded under a name.
  package static func expect(
    _ output: String,
    named name: String,
    test: String = #filePath,
    location: SourceLocation = #_sourceLocation
  ) {
    expect(Array(output.utf8), named: name, test: test, location: location)
  }

  /// The first line in which two outputs differ.
  private static func firstDifference(_ recorded: [UInt8], _ output: [UInt8]) -> String {
    let before = recorded.split(separator: 0x0A, omittingEmptySubsequences: false)
    let now = output.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line =
      zip(before, now).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(before.count, now.count)
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(nothing)"
    }
    return "line \(line + 1)\n  recorded: \(text(before))\n  now:      \(text(now))"
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
