import Linting
import Testing

/// Which rules run.
@Suite struct SelectionTests {
  private static func ids(_ selected: [String], _ ignored: [String] = []) throws -> [String] {
    try Linter(selecting: selected, ignoring: ignored).descriptors.map(\.id)
  }

  @Test func `all rules run where none is named`() throws {
    #expect(try Self.ids([]) == ["loud", "quiet-figure", "link-sample"])
  }

  @Test func `rules are named by id or by family, and run in the catalog's order`() throws {
    #expect(try Self.ids(["quiet-figure"]) == ["quiet-figure"])
    #expect(try Self.ids(["links", "loud"]) == ["loud", "link-sample"])
    #expect(try Self.ids(["links", "link-sample"]) == ["link-sample"])
  }

  @Test func `what is ignored does not run, selected or not`() throws {
    #expect(try Self.ids([], ["arithmetic"]) == ["loud", "link-sample"])
    #expect(try Self.ids(["loud", "links"], ["links"]) == ["loud"])
  }

  @Test(arguments: [
    (["quiet-figur"], "unknown rule or family 'quiet-figur' in --select", "did you mean 'quiet-figure'?"),
    (["arithmetics"], "unknown rule or family 'arithmetics' in --select", "did you mean 'arithmetic'?"),
    (["LOUD!"], "unknown rule or family 'LOUD!' in --select", "'seigo rules' lists all rules"),
  ])
  func `an unknown name is an error that suggests the nearest`(names: [String], message: String, advice: String) throws
  {
    let error = #expect(throws: ConfigurationError.self) { try Self.ids(names) }
    #expect(error?.message == message)
    #expect(error?.advice.hasPrefix(advice) == true)
  }

  @Test func `an unknown name in --ignore is told as such`() throws {
    let error = #expect(throws: ConfigurationError.self) { try Self.ids([], ["quiet"]) }
    #expect(error?.message == "unknown rule or family 'quiet' in --ignore")
  }

  @Test func `to leave no rule is an error`() throws {
    let error = #expect(throws: ConfigurationError.self) { try Self.ids(["loud"], ["wording"]) }
    #expect(error?.message == "no rule is left to run")
  }
}
