/// The style in which Seigo speaks.
///
/// A headline says the specific first and ends without a full stop; advice says what to do. Both are read by people who
/// are no programmers, often on one line.
package enum MessageStyle {
  /// What is wrong with the style of a headline; empty where nothing is.
  package static func faults(headline: String) -> [String] {
    faults(in: headline) + (words(headline).count > 40 ? ["longer than 40 words"] : [])
  }

  /// What is wrong with the style of some advice; empty where nothing is.
  package static func faults(advice: String) -> [String] {
    let first = words(advice).first ?? ""
    return faults(in: advice) + (openings.contains(first) ? ["begins with '\(first)' rather than with what to do"] : [])
  }

  /// Words with which no request begins.
  private static let openings: Set<String> = ["the", "a", "an", "this", "it", "you", "we", "there", "please", "maybe"]

  private static func faults(in text: String) -> [String] {
    var faults: [String] = []
    if text.isEmpty { return ["empty"] }
    if text.hasSuffix(".") || text.hasSuffix("!") { faults.append("ends with a full stop") }
    if text.contains(where: \.isNewline) { faults.append("runs over several lines") }
    if text.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ") { faults.append("has spaces to spare") }
    if text.count >= 200 { faults.append("is \(text.count) characters long") }
    if text.contains("please") || text.contains("sorry") { faults.append("pleads") }
    // Names and abbreviations keep their capitals; sentences do not begin with one.
    if let first = text.first, first.isUppercase, !isName(words(text).first ?? "") {
      faults.append("begins with a capital")
    }
    return faults
  }

  private static func isName(_ word: String) -> Bool { word == word.uppercased() || word == "Seigo" }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
