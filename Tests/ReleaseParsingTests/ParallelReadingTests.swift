import ReleaseModel
import ReleaseParsing
import Testing

/// Drafts are read on several threads at once, and the libraries behind the readers must bear it.
@Suite struct ParallelReadingTests {
  @Test func `drafts in Markdown that are read at once are read alike`() async {
    let text = Array("# Results\n\n| | 2031 |\n|---|---|\n| Net sales | 91,204 |\n\n- one\n- two\n".utf8)
    let expected = ReleaseReader.read(text, path: "draft.md", format: .markdown).blocks.count
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<200 { group.addTask { ReleaseReader.read(text, path: "draft.md", format: .markdown).blocks.count } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(expected == 4)
    #expect(counts.allSatisfy { $0 == expected })
  }
}
