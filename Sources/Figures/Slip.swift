/// The slip of the pen that most likely turned one figure into another.
public enum Slip: String, Sendable {
  case sign = "only the sign differs"
  case transposition = "two digits have changed places"
  case extraDigit = "a digit is too many"
  case droppedDigit = "a digit is missing"
  case wrongDigit = "one digit differs"

  /// Compares what is printed with what was expected; nil where no single slip explains it.
  public init?(printed: ExactDecimal, expected: ExactDecimal) {
    if printed == -expected {
      self = .sign
      return
    }
    guard printed.signum * expected.signum >= 0, printed.scale == expected.scale else { return nil }
    let (wrong, right) = (Array(String(printed.significand.magnitude)), Array(String(expected.significand.magnitude)))
    if wrong.count == right.count {
      let differing = wrong.indices.filter { wrong[$0] != right[$0] }
      if differing.count == 1 {
        self = .wrongDigit
      } else if differing.count == 2, wrong[differing[0]] == right[differing[1]],
        wrong[differing[1]] == right[differing[0]]
      {
        self = .transposition
      } else {
        return nil
      }
    } else if wrong.count == right.count + 1, Self.isOneLess(right, than: wrong) {
      self = .extraDigit
    } else if right.count == wrong.count + 1, Self.isOneLess(wrong, than: right) {
      self = .droppedDigit
    } else {
      return nil
    }
  }

  /// Whether leaving out one digit of the longer gives the shorter.
  private static func isOneLess(_ shorter: [Character], than longer: [Character]) -> Bool {
    longer.indices.contains { skipped in longer.indices.filter { $0 != skipped }.map { longer[$0] } == shorter }
  }
}
