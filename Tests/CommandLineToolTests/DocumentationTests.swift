import TestSupport
import Testing

/// The examples that the README and the guides print are what the program prints.
///
/// A fenced block whose first line is `$ seigo …` is run from the project's folder. Lines that hold only `…` stand for
/// any number of lines. With SEIGO_RECORD=1 the blocks without such lines are written anew.
@Suite struct DocumentationTests {
  @Test(arguments: ["README.md", "Docs/Packs.md", "Docs/Architecture.md", "CONTRIBUTING.md"])
  func `every command in a guide prints what the guide says`(guide: String) async throws {
    var lines = try #require(Repository.text(guide)).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init
    )
    let scratch = try Scratch()
    for block in GuideBlock.blocks(of: lines).reversed() {
      let printed = await block.output(in: scratch, of: lines)
      let expected = Array(lines[block.body])
      if Recording.isOn, !expected.contains("…") {
        lines.replaceSubrange(block.body, with: printed)
      } else {
        #expect(
          GuideBlock.agrees(expected, with: printed),
          "\(guide): \(block.command)\n\(printed.joined(separator: "\n"))"
        )
      }
    }
    if Recording.isOn {
      Repository.write(lines.joined(separator: "\n"), to: guide)
      Issue.record("recorded \(guide); run again without SEIGO_RECORD")
    }
  }
}

/// A command in a guide and where its output stands.
struct GuideBlock {
  let command: String
  /// The lines below the command, up to the closing fence.
  let body: Range<Int>

  static func blocks(of lines: [String]) -> [GuideBlock] {
    var blocks: [GuideBlock] = []
    for (index, line) in lines.enumerated() where line.hasPrefix("$ seigo ") && lines[index - 1].hasPrefix("```") {
      guard let end = lines[index...].firstIndex(where: { $0.hasPrefix("```") }) else { continue }
      blocks.append(GuideBlock(command: String(line.dropFirst(8)), body: index + 1..<end))
    }
    return blocks
  }

  /// What the command prints, its messages last; a pack that it names is the YAML above it.
  func output(in scratch: Scratch, of lines: [String]) async -> [String] {
    var arguments = command.split(separator: " ").map(String.init)
    for (index, argument) in arguments.enumerated() {
      if argument.hasSuffix(".yaml") {
        scratch.write(yaml(above: lines), to: argument)
        arguments[index] = scratch.file(argument)
      } else if argument.hasPrefix("Corpus/") {
        arguments[index] = Repository.root + argument
      }
    }
    let outcome = await scratch.run(arguments)
    let text = (outcome.output + outcome.errors).replacing(Repository.root, with: "").replacing(
      scratch.file(""),
      with: ""
    )
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  private func yaml(above lines: [String]) -> String {
    guard let start = lines[..<body.lowerBound].lastIndex(of: "```yaml"),
      let end = lines[start...].firstIndex(of: "```")
    else { return "" }
    return lines[(start + 1)..<end].joined(separator: "\n")
  }

  /// Whether output agrees with an excerpt of it.
  static func agrees(_ excerpt: [String], with printed: [String]) -> Bool {
    let parts = excerpt.split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
    if parts.count == 1 { return excerpt == printed }
    var rest = printed[...]
    for (index, part) in parts.enumerated() where !part.isEmpty {
      guard let place = rest.indices.first(where: { rest[$0...].starts(with: part) }) else { return false }
      if index == 0, place != rest.startIndex { return false }
      rest = rest[(place + part.count)...]
    }
    return true
  }
}
