import Figures
import Testing

/// Slips of the pen that turn one figure into another.
@Suite struct SlipTests {
  private func slip(_ printed: Int128, _ expected: Int128, scale: Int = 0) -> Slip? {
    Slip(
      printed: ExactDecimal(significand: printed, scale: scale),
      expected: ExactDecimal(significand: expected, scale: scale)
    )
  }

  @Test(arguments: [
    (58_368, 58_638, Slip.transposition), (88_017, 80_817, .transposition), (58_688, 58_638, .wrongDigit),
    (8_638, 58_638, .droppedDigit), (5_638, 58_638, .droppedDigit), (586_638, 58_638, .extraDigit),
    (586_380, 58_638, .extraDigit), (-58_638, 58_638, .sign), (58_638, -58_638, .sign),
    // Digits that stand apart may have changed places too.
    (83_655, 53_685, .transposition), (0, 5, .wrongDigit), (-1_358, -1_385, .transposition),
  ])
  func `a single slip is known`(printed: Int128, expected: Int128, slip: Slip) {
    #expect(self.slip(printed, expected) == slip)
    #expect(self.slip(printed, expected, scale: 2) == slip)
  }

  @Test(arguments: [(58_638, 41_250), (58_638, 586), (-58_368, 58_638), (12_345, 12_453), (1, 123)])
  func `what takes more than one slip is none`(printed: Int128, expected: Int128) {
    #expect(slip(printed, expected) == nil)
  }

  @Test func `figures of different precision are not compared`() {
    #expect(Slip(printed: ExactDecimal(significand: 125, scale: 1), expected: ExactDecimal(significand: 126)) == nil)
  }

  @Test func `a slip does not depend on the direction, but for a digit that is missing or too many`() {
    #expect(slip(58_368, 58_638) == slip(58_638, 58_368))
    #expect(slip(5_838, 58_638) == .droppedDigit)
    #expect(slip(58_638, 5_838) == .extraDigit)
  }
}
