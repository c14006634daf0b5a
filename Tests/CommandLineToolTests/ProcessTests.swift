import Foundation
import Testing

/// The program itself, started as a shell does.
@Suite struct ProcessTests {
  private let scratch: Scratch
  private let program: String

  init() throws {
    scratch = try Scratch()
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    program = tests.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/seigo"
    try #require(FileManager.default.isExecutableFile(atPath: program))
  }

  /// Runs a script that calls the program `seigo` and says what came of it.
  private func script(_ text: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "seigo() { '\(program)' \"$@\"; }; cd '\(scratch.path)'; { \(text)\n} 2>&1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  @Test func `a reader that has seen enough is no error`() throws {
    scratch.write(String(repeating: "See [our site](#).\n\n", count: 1000), to: "long.md")
    let command = "seigo lint --select placeholder-link --fail-on note long.md"
    let outcome = try script("\(command) | head -1; echo ${PIPESTATUS[0]}")
    #expect(outcome.output.hasSuffix("[placeholder-link]\n1\n"))
    #expect(outcome.output.split(separator: "\n").count == 2)
  }

  @Test func `streams that are closed or full are told`() throws {
    scratch.write(Drafts.clean, to: "draft.md")
    let rule = "--select difference-mismatch"
    let closed = try script("seigo lint \(rule) draft.md >&-")
    #expect(closed.status == 2)
    #expect(closed.output.hasPrefix("error: the output cannot be written: it is closed\n"))
    let full = try script("seigo lint \(rule) draft.md > /dev/full")
    #expect(full.status == 2)
    #expect(full.output.hasPrefix("error: the output cannot be written: no space left on device\n"))
    #expect(try script("seigo lint - <&-").status == 3)
    #expect(try script("seigo lint missing.md 2>&- >&-").status == 2)
    let file = try script("seigo lint \(rule) draft.md --output report.txt <&- >&- 2>&-; echo $?; cat report.txt")
    #expect(file.output == "0\nno findings in 1 file · 3 of 3 figures tied (100 %)\n")
  }

  @Test func `the report can go to an open descriptor`() throws {
    scratch.write(Drafts.clean, to: "draft.md")
    let text = "{ echo before; seigo lint --select difference-mismatch --output /dev/stdout draft.md; } > out; cat out"
    #expect(try script(text).output == "before\nno findings in 1 file · 3 of 3 figures tied (100 %)\n")
  }

  @Test func `pages and packs are found through a link, a path and from any folder`() throws {
    let (page, first) = ("explain difference-mismatch | head -1", "# difference-mismatch\n")
    #expect(try script("cd /; seigo \(page)").output == first)
    #expect(try script("ln -s '\(program)' tool; ./tool \(page)").output == first)
    #expect(
      try script("mkdir bin; ln -s '\(program)' bin/seigo; unset -f seigo; PATH=$PWD/bin:$PATH; seigo \(page)").output
        == first
    )
  }

  @Test func `without its pages and packs the program says so`() throws {
    scratch.write(Drafts.clean, to: "draft.md")
    let outcome = try script("cp '\(program)' alone; ./alone lint draft.md")
    #expect(outcome.status == 2)
    #expect(outcome.output.hasPrefix("error: the folder Seigo_BuiltInRules.resources is missing\n  help: "))
    #expect(try script("./alone rules | head -1").output.hasPrefix("difference-mismatch "))
  }
}
