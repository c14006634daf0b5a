import Claims
import Figures
import Testing

/// How claims come out under the rounding that releases allow.
@Suite struct VerdictTests {
  @Test(arguments: [
    ("2,500", "25,000", "22,500"), ("△650", "12,150", "12,800"), ("(20.7)", "(2.1)", "18.6"), ("0", "20", "20"),
    ("-0.5", "7.5", "8.0"), ("6円50銭", "28円50銭", "22円"), ("+2,247", "16,298", "14,051"),
  ])
  func `a difference that follows is exact`(stated: String, first: String, second: String) throws {
    #expect(try claim(.difference, stated, from: first, and: second).verdict(nil).words == "exact")
  }

  @Test(arguments: [
    ("3,590", "9,555", "5,964"), ("589", "1,402", "812"), ("△120", "9,880", "10,001"),
  ])
  func `a difference of cut-off amounts may be off by one`(stated: String, first: String, second: String) throws {
    #expect(
      try claim(.difference, stated, from: first, and: second).verdict(nil).words == "from unrounded amounts"
    )
  }

  @Test(arguments: [
    ("2,460", "16,298", "14,051", "+2,247"), ("3,588", "9,555", "5,964", "+3,591"),
    ("255", "1,025", "1,280", "−255"), ("150", "790", "940", "−150"), ("5,720", "10,120", "95,400", "−85,280"),
  ])
  func `a difference that no rounding explains is broken`(
    stated: String,
    first: String,
    second: String,
    expected: String
  ) throws {
    let verdict = try claim(.difference, stated, from: first, and: second).verdict(nil)
    #expect(verdict.words == "broken, \(expected)")
  }

  @Test(arguments: [
    ("14.3", "274", "240"), ("20.7", "289", "240"), ("65.8", "392", "237"), ("70", "2.3", "1.3"),
    ("72.5", "1,402", "812"),
  ])
  func `a ratio may come from amounts with more digits`(stated: String, first: String, second: String) throws {
    #expect(try claim(.change, stated, from: first, and: second).verdict(nil).words == "from unrounded amounts")
  }

  @Test(arguments: [
    ("11.1", "25,000", "22,500"), ("△5.4", "18,250", "19,300"), ("(100.0)", "0", "50"), ("0.0", "7", "7"),
  ])
  func `a ratio that follows is exact`(stated: String, first: String, second: String) throws {
    #expect(try claim(.change, stated, from: first, and: second).verdict(nil).words == "exact")
  }

  @Test(arguments: [("11.5", "33,470", "30,000"), ("20.8", "1,390", "1,150"), ("△6.6", "8,000", "8,570")])
  func `a ratio may be cut off`(stated: String, first: String, second: String) throws {
    #expect(try claim(.change, stated, from: first, and: second).verdict(nil).words == "cut off")
  }

  @Test(arguments: [
    ("11.8", "6,120", "5,400", "+13.3"), ("6.0", "10,120", "95,400", "−89.4"), ("21.1", "671", "850", "−21.1"),
    ("27.2", "838", "715", "+17.2"),
  ])
  func `a ratio that no rounding explains is broken`(
    stated: String,
    first: String,
    second: String,
    expected: String
  ) throws {
    #expect(try claim(.change, stated, from: first, and: second).verdict(nil).words == "broken, \(expected)")
  }

  @Test(arguments: [("12.0", "20", "0"), ("40.0", "-90", "-150"), ("262.5", "13", "-8")])
  func `a ratio over zero or a loss is not decided`(stated: String, first: String, second: String) throws {
    let verdict = try claim(.change, stated, from: first, and: second).verdict(nil)
    #expect(verdict.words == Verdict.Reason.baseNotPositive.rawValue)
  }

  @Test func `a small base leaves much room`() throws {
    // 1 may be anything from one half to two.
    #expect(try claim(.change, "900.0", from: "5", and: "1").verdict(nil).words == "from unrounded amounts")
  }

  @Test func `figures of different kinds are not subtracted`() throws {
    let verdict = try claim(.difference, "2", from: "12%", and: "10 shares").verdict(nil)
    #expect(verdict.words == Verdict.Reason.unitsDiffer.rawValue)
  }

  @Test func `percentages differ by points`() throws {
    #expect(try claim(.difference, "0.5pt", from: "8.5%", and: "8.0%").verdict(nil).words == "exact")
  }

  @Test func `amounts in different multiples are compared as amounts`() throws {
    let verdict = try claim(.difference, "1,500 million yen", from: "3 billion yen", and: "1,500 million yen")
      .verdict(nil)
    #expect(verdict.words == "exact")
  }

  @Test func `where multiples contradict one another, the reading that fits is taken`() throws {
    // The caption says millions and one cell repeats it; the figures are all of one kind.
    let verdict = try claim(.difference, "500", from: "3,000 million yen", and: "2,500").verdict(nil)
    #expect(verdict.words == "exact")
  }

  @Test func `parentheses may be brackets where the table says so`() throws {
    #expect(try claim(.difference, "(450)", from: "1,450", and: "1,000").verdict(nil).words == "broken, +450")
    #expect(
      try claim(.difference, "(450)", from: "1,450", and: "1,000", parenthesesAreAmbiguous: true).verdict(nil).words
        == "brackets"
    )
  }

  @Test func `a share of the other figure`() throws {
    #expect(try claim(.proportion, "104.5", from: "20,900", and: "20,000").verdict(nil).words == "exact")
    #expect(try claim(.proportion, "95.4", from: "20,900", and: "20,000").verdict(nil).words == "broken, +104.5")
  }
}
