import SourceText
import Testing

/// A set of ranges.
struct SourceRangeSetTests {
  @Test func `it holds what was put into it and nothing else, however much it grows`() {
    var set = SourceRangeSet()
    for start in 0..<2_000 {
      let range = SourceRange(start * 16, start * 16 + 5)
      #expect(!set.contains(range))
      let (isNew, isNewAgain) = (set.insert(range), set.insert(range))
      #expect(isNew && !isNewAgain)
      #expect(set.contains(range))
    }
    #expect(set.count == 2_000)
    #expect(!set.contains(SourceRange(16, 22)))
    #expect(!set.contains(SourceRange(17, 21)))
  }

  @Test func `ranges that start together are told apart`() {
    var set = SourceRangeSet()
    #expect(set.isEmpty)
    set.formUnion((0..<50).map { SourceRange(7, 7 + $0) })
    #expect(set.count == 50)
    #expect(set.contains(SourceRange(7, 7)))
    #expect(!set.contains(SourceRange(7, 60)))
  }
}
