import CommandLineTool
import Glibc
import TestSupport
import Testing

@Suite struct JobsTests {
  @Test(arguments: ["text", "json"])
  func `the report is the same whatever the number of jobs`(format: String) async throws {
    let one = try await Self.report(format, jobs: 1)
    let four = try await Self.report(format, jobs: 4)
    #expect(!one.isEmpty)
    #expect(one == four)
  }

  /// What `seigo lint Corpus` prints.
  private static func report(_ format: String, jobs: Int) async throws -> [UInt8] {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    let output = fileno(file)
    let status = await Program.run(
      ["lint", "--format", format, "--jobs", "\(jobs)", Repository.root + "Corpus"],
      on: Console(output: output, environment: [:])
    )
    #expect(status == .findings)
    lseek(output, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = read(output, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
