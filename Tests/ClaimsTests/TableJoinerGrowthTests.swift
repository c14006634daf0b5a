import Figures
import ReleaseModel
import TestSupport
import Testing

@testable import Claims

/// Tables on many pages.
struct TableJoinerGrowthTests {
  @Test func `a table on many pages is put together once`() throws {
    let page = "<table><tr><td><td>2031<td>2030<tr><td>Cash<td>10<td>20<tr><td>Notes<td>1<td>2</table><p>12</p>"
    let isBounded = try Growth.isBounded(from: 250) { pages in
      let release = try understood(String(repeating: page, count: pages), .html).release
      return {
        let grids = TableJoiner.grids(of: release, .point)
        #expect(grids.map(\.grid.rowCount) == [1 + 2 * pages])
      }
    }
    #expect(isBounded)
  }
}
