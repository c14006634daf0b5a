import Linting
import Testing

/// What a mistyped name most likely meant.
@Suite struct NearestNameTests {
  private static let names = ["difference-mismatch", "ratio-mismatch", "wording", "wrong-formula-label"]

  @Test(arguments: [
    ("difference-mismatch", "difference-mismatch"), ("diference-mismatch", "difference-mismatch"),
    ("differnce-mismach", "difference-mismatch"), ("ration-mismatch", "ratio-mismatch"), ("wordings", "wording"),
    ("wrong", "wrong-formula-label"), ("ratio", "ratio-mismatch"),
  ])
  func `a slip or a beginning finds its name`(typed: String, meant: String) {
    #expect(Self.names.nearest(to: typed) == meant)
  }

  @Test(arguments: ["", "x", "completely-other", "w"])
  func `what is far from all names finds none`(typed: String) {
    #expect(Self.names.nearest(to: typed) == nil)
  }

  @Test func `of no names none is near`() {
    #expect([String]().nearest(to: "wording") == nil)
  }
}
