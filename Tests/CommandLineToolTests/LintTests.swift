import CommandLineTool
import Glibc
import Testing

@Suite struct LintTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// Lints with the one rule that the drafts are about.
  private func lint(_ arguments: String..., input: String = "", environment: [String: String] = [:]) async
    -> Scratch.Outcome
  {
    await scratch.run(
      ["lint", "--select", "difference-mismatch"] + arguments,
      input: input,
      environment: environment
    )
  }

  // MARK: What is linted

  @Test func `a wrong difference is reported and ends the run with 1`() async {
    let path = scratch.write(Drafts.wrong, to: "draft.md")
    let outcome = await lint(path)
    #expect(outcome.status == .findings)
    #expect(outcome.output.hasPrefix("\(path):7:22: error: difference is +2,400"))
    #expect(outcome.output.hasSuffix("1 error in 1 file · 3 of 3 figures tied (100 %)\n"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `a right one ends it with 0`() async {
    let outcome = await lint(scratch.write(Drafts.clean, to: "draft.md"))
    #expect(outcome.status == .clean)
    #expect(outcome.output == "no findings in 1 file · 3 of 3 figures tied (100 %)\n")
  }

  @Test func `every figure of a draft is accounted for`() async {
    let path = scratch.write(Drafts.wrong, to: "draft.md")
    let text = await scratch.run(["show", "--figures", path])
    #expect(text.status == .clean)
    #expect(text.output.hasPrefix("Table 1, line 5: 3 figures, 3 tied"))
    #expect(text.output.hasSuffix("\n3 of 3 figures tied (100 %)\n"))
    let json = await scratch.run(["show", "--figures", "--format", "json", path])
    let report = await lint("--format", "json", path)
    for output in [json.output, report.output] {
      #expect(output.contains(#""tied": [{"rule": "difference-mismatch", "outcome": "failed", "about": "#))
    }
  }

  @Test func `folders are walked in order, hidden files and others left out`() async {
    for name in ["b.md", "a/z.html", "a/y.txt", "a/b/x.MARKDOWN", "c.htm", "d.xhtml", "e.text", "folder.html/in.md"] {
      scratch.write(Drafts.clean, to: "in/" + name)
    }
    for name in [".hidden.md", ".git/a.md", "node_modules/a.md", "table.csv", "notes", "a.mdx", "Makefile"] {
      scratch.write(Drafts.wrong, to: "in/" + name)
    }
    symlink(".", scratch.file("in/loop"))
    symlink("b.md", scratch.file("in/again.md"))
    mkfifo(scratch.file("in/pipe.txt"), 0o600)
    let outcome = await lint("--format", "json", scratch.file("in"))
    #expect(outcome.status == .clean)
    let paths = outcome.output.matches(of: /"path": "(.*)"/).map { String($0.1.dropFirst(scratch.path.count + 4)) }
    #expect(
      paths == [
        "a/b/x.MARKDOWN", "a/y.txt", "a/z.html", "again.md", "c.htm", "d.xhtml", "e.text", "folder.html/in.md",
      ]
    )
  }

  @Test func `a file under several names is linted once`() async {
    scratch.write(Drafts.wrong, to: "in/a.md")
    symlink("a.md", scratch.file("in/b.md"))
    let outcome = await lint(
      scratch.file("in/a.md"),
      scratch.file("in//./a.md"),
      scratch.file("in/b.md"),
      scratch.file("in"),
      scratch.file("in/../in")
    )
    #expect(outcome.output.hasSuffix("1 error in 1 file · 3 of 3 figures tied (100 %)\n"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `a file that is named is linted whatever it is called`() async {
    let outcome = await lint(
      scratch.write(Drafts.wrong, to: "draft"),
      scratch.write("<html><p>5%</p></html>", to: "x.dat")
    )
    #expect(outcome.output.hasSuffix("1 error in 2 files · 3 of 4 figures tied (75 %)\n"))
  }

  @Test(arguments: [["-"], ["--stdin-filename", "x.md", "-"], ["--stdin-filename", "x.md"], ["-", "-"]])
  func `standard input is linted`(_ arguments: [String]) async {
    let outcome = await scratch.run(["lint", "--select", "difference-mismatch"] + arguments, input: Drafts.wrong)
    #expect(outcome.status == .findings)
    #expect(outcome.output.hasPrefix(arguments.contains("x.md") ? "x.md:7:22: error" : "<stdin>:7:22: error"))
    #expect(outcome.output.hasSuffix("1 error in 1 file · 3 of 3 figures tied (100 %)\n"))
  }

  @Test func `the report is the same whatever the number of jobs`() async {
    for number in 1...40 { scratch.write(number % 3 == 0 ? Drafts.wrong : Drafts.clean, to: "in/\(number).md") }
    let one = await lint("--jobs", "1", "--format", "sarif", scratch.file("in"))
    let many = await lint("--jobs", "16", "--format", "sarif", scratch.file("in"))
    #expect(one.output == many.output)
    #expect(one.status == .findings)
  }

  // MARK: Exit codes

  @Test(arguments: ["text", "json", "sarif", "github"])
  func `the exit code does not depend on format or output`(_ format: String) async {
    let (wrong, clean) = (scratch.write(Drafts.wrong, to: "wrong.md"), scratch.write(Drafts.clean, to: "clean.md"))
    let report = scratch.file("report")
    #expect(await lint("--format", format, wrong).status == .findings)
    #expect(await lint("--format", format, clean).status == .clean)
    #expect(await lint("--format", format, wrong, scratch.file("none")).status == .unreadable)
    let outcome = await lint("--format", format, "--output", report, wrong)
    #expect(outcome.status == .findings)
    #expect(outcome.output.isEmpty)
    #expect(scratch.text(of: "report") == (await lint("--format", format, wrong).output))
  }

  @Test func `the gate decides what counts`() async {
    let path = scratch.write("# News\n\nSee [our site](#).\n", to: "draft.md")
    func status(_ gate: String) async -> RunStatus {
      await scratch.run("lint", "--select", "placeholder-link", "--fail-on", gate, path).status
    }
    #expect(await status("error") == .clean)
    #expect(await status("warning") == .findings)
    #expect(await status("note") == .findings)
  }

  @Test func `rules are selected and ignored by id and family`() async {
    let path = scratch.write(Drafts.wrong + "\n[our site](#)\n", to: "draft.md")
    func summary(_ arguments: String...) async -> String {
      await scratch.run(["lint"] + arguments + [path]).output.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(await summary("--select", "arithmetic,placeholder-link").hasPrefix("1 error, 1 warning in 1 file"))
    #expect(await summary("--select", "arithmetic", "--select", "links").hasPrefix("1 error, 1 warning in 1 file"))
    #expect(await summary("--select", "arithmetic, links", "--ignore", "links").hasPrefix("1 error in 1 file"))
    #expect(await summary("--select", "links", "--ignore", "placeholder-link").hasPrefix("no findings"))
  }

  // MARK: Colours

  @Test func `colours are for terminals, unless asked for`() async {
    let path = scratch.write(Drafts.wrong, to: "draft.md")
    #expect(await !lint(path).output.contains("\u{1B}"))
    #expect(await lint("--color", "always", path, environment: ["NO_COLOR": "1"]).output.contains("\u{1B}[1;31m"))
    #expect(await !lint("--color", "never", path).output.contains("\u{1B}"))
  }
}
