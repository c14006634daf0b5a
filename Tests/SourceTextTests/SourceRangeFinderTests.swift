import SourceText
import Testing

/// Finding ranges by where they start.
struct SourceRangeFinderTests {
  @Test func `every start is found from wherever the last search ended`() {
    let starts = [0, 3, 3, 3, 7, 20, 21, 40, 41, 41, 90]
    for first in -1...92 {
      for second in -1...92 {
        var finder = SourceRangeFinder(starts: starts)
        _ = finder.places(ofStart: first)
        let places = finder.places(ofStart: second)
        #expect(Array(places) == starts.indices.filter { starts[$0] == second })
      }
    }
  }

  @Test func `an empty list holds nothing`() {
    var finder = SourceRangeFinder(starts: [])
    #expect(finder.places(ofStart: 0).isEmpty)
    #expect(finder.places(ofStart: 9).isEmpty)
  }
}
