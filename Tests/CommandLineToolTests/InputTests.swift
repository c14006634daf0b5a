import CommandLineTool
import Glibc
import TestSupport
import Testing

/// A file that cannot be linted, and what is said about it.
struct BadFile: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let message: String
  var testDescription: String { name }

  init(_ name: String, _ bytes: [UInt8], _ message: String) {
    self.name = name
    self.bytes = bytes
    self.message = message
  }
}

@Suite struct InputTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private static let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)

  @Test(arguments: [
    BadFile("empty.md", [], "no text in it"), BadFile("blank.txt", Array("\u{FEFF} \r\n\t".utf8), "no text in it"),
    BadFile("report.pdf", Array("%PDF-1.7\n%âãÏÓ".utf8), "a PDF, which cannot be linted"),
    BadFile("really-a-pdf.html", Array("%PDF-1.7\n".utf8), "a PDF, which cannot be linted"),
    BadFile(
      "draft.docx",
      archive + Array("[Content_Types].xml".utf8),
      "a Word, Excel or PowerPoint file, which cannot be linted"
    ),
    BadFile(
      "draft.odt",
      archive + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8),
      "an OpenDocument file, which cannot be linted"
    ),
    BadFile("drafts.zip", archive + Array("drafts/one.md".utf8), "an archive, which cannot be linted"),
    BadFile("draft.rtf", Array("{\\rtf1\\ansi draft}".utf8), "a rich text file, which cannot be linted"),
    BadFile(
      "draft.doc",
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
      "a Word, Excel or PowerPoint file, which cannot be linted"
    ),
    BadFile("scan.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "an image, which cannot be linted"),
    BadFile("scan.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "an image, which cannot be linted"),
    BadFile(
      "program.txt",
      (0..<4000).map { UInt8(truncatingIfNeeded: $0 * 7) },
      "a binary file, which cannot be linted"
    ),
    BadFile(
      "wide.txt",
      "Net sales 1,000".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      "UTF-16 text without a byte order mark, which cannot be linted"
    ),
  ])
  func `a file that is no text is answered with what it is and what to do`(_ bad: BadFile) async {
    let path = scratch.write(bad.bytes, to: bad.name)
    let good = scratch.write(Drafts.wrong, to: "good.md")
    let outcome = await scratch.run("lint", "--select", "arithmetic", path, good)
    #expect(outcome.status == .unreadable)
    #expect(outcome.errors.hasPrefix("\(path): error: \(bad.message)\n  help: "))
    #expect(outcome.output.hasSuffix("1 error in 1 file · 3 of 3 figures tied (100 %) · 1 input not read\n"))
  }

  @Test(arguments: ["lint", "show"])
  func `what is not there or no file is answered with 3`(_ command: String) async {
    mkfifo(scratch.file("pipe.md"), 0o600)
    mkdir(scratch.file("none"), 0o755)
    scratch.write("x", to: "others/data.csv")
    symlink("gone", scratch.file("dangling.md"))
    symlink("round.md", scratch.file("round.md"))
    for (path, message) in [
      (scratch.file("missing.md"), "no such file or folder"), (scratch.file("none"), "no release in this folder"),
      (scratch.file("others"), "no release in this folder"), (scratch.file("pipe.md"), "a pipe, not a file"),
      (scratch.file("dangling.md"), "a link to a file that is not there"), ("/dev/null", "a device, not a file"),
      (scratch.file("round.md"), "a link to a file that is not there"),
    ] {
      let outcome = await scratch.run(command, path)
      #expect(outcome.status == .unreadable)
      #expect(outcome.errors.hasPrefix("\(path): error: \(message)\n"))
    }
  }

  @Test func `a file that may not be read is answered with 3`() async throws {
    // The superuser may read everything.
    try #require(geteuid() == 0 || chmod(scratch.write(Drafts.clean, to: "closed.md"), 0) == 0)
    guard geteuid() != 0 else { return }
    let outcome = await scratch.run("lint", scratch.file("closed.md"))
    #expect(outcome.status == .unreadable)
    #expect(outcome.errors.contains("no permission to read it"))
  }

  @Test func `a file beyond all releases is not read`() async {
    let path = scratch.write("x", to: "huge.txt")
    truncate(path, 3 << 30)
    #expect(await scratch.run("lint", path).errors.contains("huge.txt: error: larger than 256 MB"))
  }

  @Test func `empty standard input is answered with 3`() async {
    let outcome = await scratch.run("lint", "-")
    #expect(outcome.status == .unreadable)
    #expect(outcome.errors.hasPrefix("<stdin>: error: no text in it\n"))
  }

  @Test func `damaged text is linted all the same`() async {
    let path = scratch.write(Array(Drafts.wrong.utf8) + Array("café café ".utf8) + [0xFF, 0xC3], to: "draft.md")
    let outcome = await scratch.run("lint", "--select", "difference-mismatch", path)
    #expect(outcome.status == .findings)
  }

  @Test func `what disturbs a terminal does not reach it through a file's name`() async {
    let outcome = await scratch.run("lint", scratch.file("a\u{1B}[31m.md"))
    #expect(outcome.errors.contains("a␛[31m.md: error"))
  }

  @Test func `every message about an input is in style`() {
    for problem in InputProblem.all {
      #expect(MessageStyle.faults(headline: problem.message).isEmpty, "\(problem.message)")
      #expect(MessageStyle.faults(advice: problem.advice).isEmpty, "\(problem.advice)")
    }
  }
}
