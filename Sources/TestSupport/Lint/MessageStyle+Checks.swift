package import Linting

extension MessageStyle {
  /// What is wrong with a rule's summary: a headline that begins with a capital.
  package static func faults(summary text: String) -> [String] {
    guard let first = text.first, first.isUppercase else { return ["begins without a capital"] }
    return faults(headline: first.lowercased() + text.dropFirst())
  }

  /// What is wrong with anything that a check of a rule says.
  package static func faults(in check: Check) -> [String] {
    switch check.outcome {
    case .passed(let reason), .notCheckable(let reason): named("reason", reason, faults(headline: reason))
    case .failed(let finding): faults(in: finding)
    }
  }

  /// What is wrong with what a finding says.
  package static func faults(in finding: Finding) -> [String] {
    var faults = named("message", finding.message, self.faults(headline: finding.message))
    if let advice = finding.advice { faults += named("advice", advice, self.faults(advice: advice)) }
    for place in finding.related where place.message.isEmpty { faults.append("related place without words") }
    if let evidence = finding.evidence, evidence.statement.hasSuffix(".") {
      faults += named("statement", evidence.statement, ["ends with a full stop"])
    }
    return faults
  }

  private static func named(_ part: String, _ text: String, _ faults: [String]) -> [String] {
    faults.map { "\(part) '\(text)' \($0)" }
  }
}
