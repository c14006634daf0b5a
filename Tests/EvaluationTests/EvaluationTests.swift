import Evaluation
import ReleaseModel
import Testing

@Suite struct EvaluationTests {
  @Test func `every slip in a revision whose figures follow from each other is decidable and found`() async throws {
    let tally = try await Measured.tally(Sample.revision)
    #expect(tally.kind == .revision)
    #expect(tally.counts.keys.map(\.self) == [.revision])
    let counts = try #require(tally.counts[.revision])
    #expect(counts.figures == 6)
    #expect(counts.tied == 6)
    #expect(counts.sampled == 6)
    for kind in SlipKind.allCases {
      let count = try #require(counts.slips[kind])
      #expect(count.made == 6)
      #expect(count.foundAsError == 6)
      #expect(count.found == 6)
      #expect(count.decidable == 6)
      #expect(count.decidableFound == 6)
    }
    #expect(tally.falseErrors.isEmpty)
    #expect(tally.missed.isEmpty)
    #expect(tally.untied.isEmpty)
  }

  @Test func `nothing decides figures that have nothing to do with one another`() async throws {
    let tally = try await Measured.tally(Sample.unrelated)
    let counts = try #require(tally.counts[.other])
    #expect(counts.figures == 4)
    #expect(counts.tied == 0)
    #expect(counts.all.made == 24)
    #expect(counts.all.found == 0)
    #expect(counts.all.decidable == 0)
    #expect(
      tally.untied == [
        "nothing is claimed of it: an amount, other tables": 2,
        "nothing is claimed of it: a number of one or two digits, other tables": 2,
      ]
    )
  }

  @Test func `a figure whose difference is left out is counted and not decidable`() async throws {
    let tally = try await Measured.tally(Sample.halfDecided)
    let counts = try #require(tally.counts[.revision])
    #expect(counts.figures == 4)
    #expect(counts.tied == 3)
    // The lone 1,890 is changed in five ways without being decided; swapped with a neighbour, it is.
    #expect(counts.all.made == 24)
    #expect(counts.all.decidable == 19)
    #expect(counts.all.decidableFound == 19)
  }

  @Test func `figures in running text are counted apart and left alone`() async throws {
    let tally = try await Measured.tally(Sample.revision + "\n\nNet sales rise by 14.4% on the previous forecast.\n")
    #expect(tally.prose.figures == 1)
    #expect(tally.all.figures == 6)
    #expect(tally.all.all.made == 36)
  }

  @Test func `an error on a release as it is counts as false and names its place`() async throws {
    let tally = try await Measured.tally(Sample.revision.replacing("3,240", with: "3,420"))
    let message = try #require(tally.falseErrors.first)
    #expect(tally.falseErrors.count == 1)
    #expect(message.hasPrefix("draft:9:22: difference is 3,420, but"))
    #expect(message.hasSuffix("[difference-mismatch]"))
  }

  @Test func `a sample is spread over the release, and the figures left out are counted all the same`() async throws {
    let tally = try await Measured.evaluation(sample: 2, jobs: 1).tally(
      of: Array(Sample.revision.utf8),
      path: "draft",
      format: .markdown
    )
    #expect(tally.all.figures == 6)
    #expect(tally.all.sampled == 2)
    #expect(tally.all.all.made == 12)
  }

  @Test func `the number of jobs makes no difference`() async throws {
    let bytes = Array(Sample.balanceSheet.utf8)
    let one = try await Measured.evaluation(jobs: 1).tally(of: bytes, path: "draft", format: .markdown)
    let three = try await Measured.evaluation(jobs: 3).tally(of: bytes, path: "draft", format: .markdown)
    #expect(one.counts == three.counts)
    #expect(one.missed == three.missed)
  }
}
