import Claims
import Figures
import Linting
import ReleaseModel
import SourceText
import TestSupport

/// Rules made up for tests, in a catalog of their own.
enum SampleRules {
  static let catalog: [any Rule.Type] = [LoudRule.self, QuietRule.self, LinkRule.self]
}

/// Finds every paragraph: an error, but a note where it says "quiet".
struct LoudRule: Rule {
  static let descriptor = RuleDescriptor(id: "loud", family: .wording, summary: "A paragraph", severity: .error)

  func checks(in context: RuleContext) -> [Check] {
    context.release.blocks.map { block in
      let isQuiet = context.release.string(block.text).contains("quiet")
      let finding = Finding("a paragraph", at: block.range, ceiling: isQuiet ? .note : nil)
      return Check("paragraph", at: block.range, .failed(finding))
    }
  }
}

/// Looks at the figures: the first is right, the second cannot be checked, the third is wrong, the others are left alone.
struct QuietRule: Rule {
  static let descriptor = RuleDescriptor(id: "quiet-figure", family: .arithmetic, summary: "A figure", severity: .note)

  func checks(in context: RuleContext) -> [Check] {
    let figures = context.reading.figures
    return zip(figures, 0...2).map { figure, place in
      let outcome: Check.Outcome =
        switch place {
        case 0: .passed("it is right")
        case 1: .notCheckable("it cannot be checked")
        default: .failed(Finding("a figure", at: figure.range, ceiling: .error))
        }
      return Check("figure", at: figure.range, figures: [figure], outcome)
    }
  }
}

/// Says whether a file is there.
struct LinkRule: Rule {
  static let descriptor = RuleDescriptor(id: "link-sample", family: .links, summary: "A link", severity: .warning)

  func checks(in context: RuleContext) -> [Check] {
    context.release.links.map { link in
      let exists = context.surroundings.fileExists(atRelativePath: link.target)
      let words = exists.map { $0 ? "there" : "not there" } ?? "unknown"
      return Check("link", at: link.range, .failed(Finding(words, at: link.range)))
    }
  }
}

extension Linter {
  /// A linter of the sample rules.
  ///
  /// - Throws: `ConfigurationError` where the selection names no rule of them.
  init(selecting selected: [String] = [], ignoring ignored: [String] = []) throws(ConfigurationError) {
    self = try Linter(
      catalog: SampleRules.catalog,
      selection: Selection(selected: selected, ignored: ignored),
      pack: Pack()
    )
  }
}
