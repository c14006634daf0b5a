import Testing

@testable import Claims

/// Sums that are carried no further than somebody asks.
struct RunningSumsTests {
  @Test func `each part is added once, and only in the series that is asked for`() throws {
    let field = try field(table(" |2031|2030", "Cash|10|20", "Loans|1|2", "Other|3|4"))
    var (sums, asked) = (RunningSums(field, .amount), [Int]())
    func item(_ place: Int) -> Int {
      asked.append(place)
      return place
    }
    let first = [2, 2, 3].map { sums.sum($0, in: 0, item: item).value }
    #expect(first == [11, 11, 14])
    #expect(asked == [0, 1, 2])
    let second = sums.sum(3, in: 1, item: item).value
    #expect(second == 26)
    #expect(asked == [0, 1, 2, 0, 1, 2])
  }
}
