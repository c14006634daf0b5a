import Figures
import Testing

@testable import Claims

/// How printed ratios and amounts per share compare with two other figures.
@Suite struct RatioFitTests {
  /// How a ratio printed in tenths of a per cent follows from two whole amounts; the field counts in tenths.
  private func outcome(_ formula: RatioFit.Formula, _ stated: Int64, _ a: Int64, _ b: Int64) -> String {
    words(
      RatioFit(unit: 10, formula: formula).outcome(
        FigureField.Entry(state: .figure, value: stated, place: 1, kind: .percent),
        FigureField.Entry(state: .figure, value: 10 * a, place: 10),
        FigureField.Entry(state: .figure, value: 10 * b, place: 10)
      )
    )
  }

  private func words(_ outcome: RatioFit.Outcome) -> String {
    switch outcome {
    case .holds: "holds"
    case .flipped: "flipped"
    case .fails: "fails"
    case .notApplicable: "not applicable"
    }
  }

  @Test(arguments: [(136, 6_120, 5_386), (-54, 18_250, 19_300), (0, 7, 7), (-1_000, 0, 50)])
  func `a change follows from two amounts`(stated: Int64, a: Int64, b: Int64) {
    #expect(outcome(.change, stated, a, b) == "holds")
  }

  @Test(arguments: [(143, 274, 240), (207, 289, 240), (658, 392, 237), (725, 1_402, 812)])
  func `a change may come from amounts with more digits`(stated: Int64, a: Int64, b: Int64) {
    #expect(outcome(.change, stated, a, b) == "holds")
  }

  @Test(arguments: [(115, 33_470, 30_000), (208, 1_390, 1_150)])
  func `a change may be cut off`(stated: Int64, a: Int64, b: Int64) {
    #expect(outcome(.change, stated, a, b) == "holds")
  }

  @Test(arguments: [(118, 6_120, 5_400), (272, 838, 715), (-60, 91_204, 88_017)])
  func `a change that does not follow fails`(stated: Int64, a: Int64, b: Int64) {
    #expect(outcome(.change, stated, a, b) == "fails")
  }

  @Test func `a change with the opposite sign is told apart`() {
    #expect(outcome(.change, -36, 91_204, 88_017) == "flipped")
    #expect(outcome(.change, 36, 91_204, 88_017) == "holds")
  }

  @Test func `a proportion follows from two amounts`() {
    #expect(outcome(.proportion, 341, 31_086, 91_204) == "holds")
    #expect(outcome(.proportion, 431, 31_086, 91_204) == "fails")
    #expect(outcome(.proportion, -341, 31_086, 91_204) == "flipped")
  }

  @Test func `nothing follows from a base of zero or a loss`() {
    #expect(outcome(.change, 120, 20, 0) == "not applicable")
    #expect(outcome(.change, 400, -90, -150) == "not applicable")
    #expect(outcome(.proportion, 600, -90, -150) == "not applicable")
  }

  @Test(arguments: [FigureField.State.none, .blank, .unreadable])
  func `nothing follows where no figure is printed`(state: FigureField.State) {
    let figure = FigureField.Entry(state: .figure, value: 100, place: 10)
    let none = FigureField.Entry(state: state)
    let fit = RatioFit(unit: 10, formula: .change)
    #expect(fit.outcome(none, figure, figure) == .notApplicable)
    #expect(fit.outcome(figure, none, figure) == .notApplicable)
    #expect(fit.outcome(figure, figure, none) == .notApplicable)
  }

  @Test func `an amount is not divided by one of another kind, unless for an amount per share`() {
    let amount = FigureField.Entry(state: .figure, value: 91_204, place: 1)
    var perShare = FigureField.Entry(state: .figure, value: 12, place: 1)
    perShare.kind = .perShare
    #expect(RatioFit(unit: 1, formula: .proportion).outcome(amount, amount, perShare) == .notApplicable)
    #expect(RatioFit(unit: 1, formula: .quotient(power: 0)).outcome(amount, amount, perShare) != .notApplicable)
  }

  /// An amount per share printed in hundredths, over an amount and a number of shares.
  private func quotient(_ power: Int, _ stated: Int64, _ amount: Int64, _ shares: Int64) -> String {
    words(
      RatioFit(unit: 100, formula: .quotient(power: power)).outcome(
        FigureField.Entry(state: .figure, value: stated, place: 1, kind: .perShare),
        FigureField.Entry(state: .figure, value: 100 * amount, place: 100),
        FigureField.Entry(state: .figure, value: 100 * shares, place: 100)
      )
    )
  }

  @Test func `an amount per share follows from an amount and a number of shares`() {
    #expect(quotient(0, 245, 1_187, 485) == "holds")
    // Millions over thousands of shares.
    #expect(quotient(3, 245, 1_187, 484_500) == "holds")
    #expect(quotient(6, 12_828, 4_139, 32_264_911) == "holds")
    #expect(quotient(-3, 245, 1_187_000, 485) == "holds")
    #expect(quotient(3, 254, 1_187, 484_500) == "fails")
    #expect(quotient(0, 245, 1_187, 484_500) == "fails")
    #expect(quotient(3, -245, 1_187, 484_500) == "flipped")
  }

  @Test func `a ratio with many digits speaks for itself, a short one hardly`() {
    func bits(_ stated: Int64, _ a: Int64, _ b: Int64) -> Int {
      let outcome = RatioFit(unit: 10, formula: .change).outcome(
        FigureField.Entry(state: .figure, value: stated, place: 1, kind: .percent),
        FigureField.Entry(state: .figure, value: 10 * a, place: 10),
        FigureField.Entry(state: .figure, value: 10 * b, place: 10)
      )
      if case .holds(let bits) = outcome { return bits }
      return -1
    }
    #expect(bits(36, 91_204, 88_017) == 7)
    #expect(bits(1, 88_105, 88_017) == 2)
    #expect(bits(12_345, 1_184_597, 88_760) <= 15)
    // Over a small base nearly every ratio holds, and shows nothing.
    #expect(bits(2_000, 3, 1) <= 2)
  }

  @Test func `figures too long to multiply are left alone`() {
    let long = FigureField.Entry(state: .figure, value: Int64.max, place: 1)
    #expect(
      RatioFit(unit: 10_000, formula: .quotient(power: 30)).outcome(long, long, long) == .notApplicable
    )
  }
}
