import CommandLineTool
import Glibc
import TestSupport
import Testing

@Suite struct JobsTests {
  @Test func `the report is the same whatever the number of jobs`() async throws {
    let one = try await Self.report(jobs: 1)
    let four = try await Self.report(jobs: 4)
    #expect(!one.isEmpty)
    #expect(one == four)
  }

  /// What `seigo lint Corpus` prints.
  private static func report(jobs: Int) async throws -> [UInt8] {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    let output = fileno(file)
    let status = await Program.run(
      ["lint", "--format", "json", "--jobs", "\(jobs)", Repository.root + "Corpus"],
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
