import Claims
import Figures
import SourceText
import Testing

@testable import BuiltInRules

/// The part of a sum in which a slip of the pen would explain that it does not foot.
@Suite struct PartSuspectTests {
  private func figure(_ value: Int128, power: Int = 0) -> Figure {
    let value = ExactDecimal(significand: value)
    return Figure(printed: value.formatted(), value: value, unit: Unit(.money, power: power), range: SourceRange(0, 1))
  }

  /// What is said about a total whose parts are named A, B, C and so on; a negative part is one that is taken away.
  private func advice(_ stated: Int128, of parts: Int128..., kind: Claim.Kind = .total) -> String? {
    let operands = zip(parts, ["A", "B", "C", "D"]).map { part, name in
      Operand(figure: figure(abs(part)), role: name, isSubtracted: part < 0)
    }
    let claim = Claim(kind: kind, stated: figure(stated), operands: operands, basis: "a test")
    return PartSuspect(claim, expected: ExactDecimal(significand: parts.reduce(0, +)))?.advice
  }

  @Test func `the one part that could be mended is named`() {
    #expect(
      advice(81_555, of: 41_250, 17_838, 22_917)
        == "look at 17,838 in 'B': with 17,388 it would foot (two digits have changed places)"
    )
  }

  @Test func `a part that is taken away is mended the other way`() {
    #expect(
      advice(31_086, of: 91_204, -60_181)
        == "look at 60,181 in 'B': with 60,118 it would foot (two digits have changed places)"
    )
  }

  @Test func `where two parts could be mended neither is named`() {
    // One digit more in either would do.
    #expect(advice(13_050, of: 5_250, 7_700) == nil)
  }

  @Test func `where the total itself could be mended it is what to look at`() {
    #expect(advice(81_565, of: 41_250, 17_388, 22_917) == nil)
  }

  @Test func `where no single slip explains the gap nobody is named`() {
    #expect(advice(81_555, of: 41_250, 17_388, 11_642) == nil)
  }

  @Test func `an amount that agrees with nothing has no parts`() {
    #expect(advice(17_388, of: 17_838, kind: .agreement) == nil)
  }

  @Test func `parts in different multiples are not compared digit by digit`() {
    let claim = Claim(
      kind: .total,
      stated: figure(81_555),
      operands: [
        Operand(figure: figure(41_250), role: "A"), Operand(figure: figure(17_838, power: 3), role: "B"),
        Operand(figure: figure(22_917), role: "C"),
      ],
      basis: "a test"
    )
    #expect(PartSuspect(claim, expected: ExactDecimal(significand: 82_005)) == nil)
  }
}
