package import Linting

/// How Seigo speaks: what reports print has one style, whichever rule says it.
package enum MessageStyle {
  /// What is wrong with a headline.
  package static func faults(inMessage text: String) -> [String] {
    var faults = common(text)
    if text.first?.isUppercase == true { faults.append("begins with a capital") }
    return faults
  }

  /// What is wrong with a piece of advice: it is a verb phrase, or says what to look at.
  package static func faults(inAdvice text: String) -> [String] { faults(inMessage: text) }

  /// What is wrong with a rule's summary.
  package static func faults(inSummary text: String) -> [String] {
    var faults = common(text)
    if text.first?.isUppercase != true { faults.append("begins without a capital") }
    return faults
  }

  /// What is wrong with anything that a check of a rule says.
  package static func faults(in check: Check) -> [String] {
    switch check.outcome {
    case .passed(let reason), .notCheckable(let reason): named("reason", reason, faults(inMessage: reason))
    case .failed(let finding): faults(in: finding)
    }
  }

  /// What is wrong with what a finding says.
  package static func faults(in finding: Finding) -> [String] {
    var faults = named("message", finding.message, faults(inMessage: finding.message))
    if let advice = finding.advice { faults += named("advice", advice, self.faults(inAdvice: advice)) }
    for place in finding.related where place.message.isEmpty { faults.append("related place without words") }
    if let evidence = finding.evidence, evidence.statement.hasSuffix(".") {
      faults += named("statement", evidence.statement, ["ends with a full stop"])
    }
    return faults
  }

  private static func common(_ text: String) -> [String] {
    var faults: [String] = []
    if text.isEmpty { faults.append("is empty") }
    if text.hasSuffix(".") || text.hasSuffix("!") || text.hasSuffix("。") { faults.append("ends with a full stop") }
    if text.count >= 200 { faults.append("is \(text.count) characters long") }
    if text.contains("\n") || text.contains("  ") { faults.append("has a line feed or two spaces in it") }
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true { faults.append("has space around it") }
    if text.count(where: { $0 == "\"" }) % 2 == 1 { faults.append("opens a quotation and does not close it") }
    return faults
  }

  private static func named(_ part: String, _ text: String, _ faults: [String]) -> [String] {
    faults.map { "\(part) '\(text)' \($0)" }
  }
}
