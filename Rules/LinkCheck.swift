import SourceText
import Linting
import ReleaseModel

/// What the rules on links have in common: one check for each link.
struct LinkCheck {
  /// What is wrong with a link.
  struct Fault {
    let message: String
    let advice: String
    var ceiling: Severity?

    init(_ message: String, advice: String, ceiling: Severity? = nil) {
      self.message = message
      self.advice = advice
      self.ceiling = ceiling
    }
  }

  let link: Link

  func check(_ fault: Fault?, passing reason: String) -> Check {
    fault.map { failure($0) } ?? Check(subject, at: link.range, .passed(reason))
  }

  func failure(_ fault: Fault, related: [RelatedPlace] = []) -> Check {
    let place = link.targetRange.isEmpty ? link.range : link.targetRange
    return Check(
      subject,
      at: link.range,
      .failed(Finding(fault.message, at: place, related: related, advice: fault.advice, ceiling: fault.ceiling))
    )
  }

  func uncheckable(_ reason: String) -> Check { Check(subject, at: link.range, .notCheckable(reason)) }

  private var subject: String { "link to '\(link.target)'" }
}
