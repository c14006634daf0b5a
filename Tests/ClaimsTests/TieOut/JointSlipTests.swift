import Figures
import Testing

@testable import Claims

/// Slips of the pen, undone, and figures that several failing claims ask to be another.
@Suite struct JointSlipTests {
  @Test(arguments: ["-400.00", "40.00", "4,100.00", "410.00", "040.00", "401.00", "400.05"])
  func `an amount that one slip turns into another is found`(other: String) throws {
    #expect(try figure("400.00").value.amountsBeforeASlip.contains(try figure(other).value))
  }

  @Test(arguments: ["411.00", "44.00", "41,400.00", "-410.00"])
  func `what takes two slips is not`(other: String) throws {
    #expect(try !figure("400.00").value.amountsBeforeASlip.contains(try figure(other).value))
  }

  @Test func `the number of amounts before a slip is bounded`() throws {
    for printed in ["7", "48.21", "1,234,567,890"] {
      let digits = printed.filter(\.isNumber).count
      #expect(try figure(printed).value.amountsBeforeASlip.count < 40 * (digits + 1))
    }
  }
}
