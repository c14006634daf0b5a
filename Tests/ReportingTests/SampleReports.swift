import Linting
import SourceText
import TestSupport

/// Reports that every renderer is tried on.
enum SampleReports {
  static let english = SampleDraft(
    """
    # Notice of Revision of Forecasts

    (in millions of yen)

    \tNet Sales\tOperating Income
    Forecast previously published (A)\t22,500\t5,800
    Revision made (B)\t25,000\t8,600
    Difference (B-A)\t+2,400\t+2,800

    See [our site](#) for more.

    """,
    path: "drafts/revision 1.md"
  )

  static let japanese = SampleDraft(
    """
    業績予想の修正に関するお知らせ

    | | 売上高 | 営業利益 |
    |---|---|---|
    | 前回発表予想（Ａ） | 22,500 | △５，８００ |
    | 今回修正予想（Ｂ） | 25,000 | △８，６００ |
    | 増減額（Ｂ－Ａ） | ２，４００ | △2,800 |

    """,
    path: "drafts/修正.md"
  )

  static func mismatch(in draft: SampleDraft, stated: String, first: String, second: String) -> Diagnostic {
    .sample(
      Finding(
        "difference is \(stated), but 25,000 − 22,500 is +2,500",
        at: draft.range(of: stated),
        related: [
          RelatedPlace("revised forecast (B)", at: draft.range(of: first)),
          RelatedPlace("previous forecast (A)", at: draft.range(of: second)),
        ],
        evidence: Evidence(printed: stated, expected: "+2,500", statement: "25,000 − 22,500 = +2,500"),
        advice: "print +2,500, or correct the forecast that is wrong"
      )
    )
  }

  static let placeholder = Diagnostic.sample(
    Finding(
      "link leads nowhere: '#'",
      at: english.range(of: "[our site](#)"),
      advice: "put the address in, or take the link away"
    ),
    rule: .sample("placeholder-link", family: .links, severity: .warning),
    severity: .warning
  )

  /// A report with findings in two languages, a clean file and an input that could not be read.
  static let mixed = Report(
    files: [
      SampleDraft("Nothing to see here.\n", path: "drafts/clean.txt").report(),
      english.report(
        [mismatch(in: english, stated: "+2,400", first: "25,000", second: "22,500"), placeholder],
        coverage: Coverage(figures: 6, tied: 3)
      ),
      japanese.report(
        [mismatch(in: japanese, stated: "２，４００", first: "25,000", second: "22,500")],
        coverage: Coverage(figures: 6, tied: 5)
      ),
    ],
    rules: [.sample(), .sample("placeholder-link", family: .links, severity: .warning)],
    unread: [
      UnreadInput(path: "drafts/scan.pdf", message: "a PDF, which cannot be linted", advice: "lint the draft of it")
    ]
  )

  /// A report without a finding.
  static let clean = Report(
    files: [english.report(coverage: Coverage(figures: 6, tied: 6))],
    rules: [.sample()]
  )
}
