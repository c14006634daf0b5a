import Linting
import ReleaseModel
import TestSupport
import Testing

/// Accounts of many figures.
struct AccountGrowthTests {
  @Test func `figures of one long paragraph are quoted without reading all of it`() throws {
    let workbench = try Workbench.shipped()
    let isBounded = try Growth.isBounded(from: 500) { count in
      let text = "In April: " + String(repeating: "sales of 1,000 yen, ", count: count)
      let reading = workbench.reading(of: Array(text.utf8), path: "draft", format: .plainText)
      return {
        let report = try workbench.report(on: reading, isAccounting: true)
        #expect(report.accounts?.count == count)
      }
    }
    #expect(isBounded)
  }
}
