import Claims
import Figures
import Linting
import ReleaseModel
import ReleaseParsing
import SourceText
import TestSupport
import Testing

/// Positions are exact: what lies at a reported range is what was reported.
@Suite struct CorpusPositionTests {
  @Test(arguments: CorpusRelease.paths)
  func `the bytes of a figure, read again, give the figure`(path: String) throws {
    let release = try #require(CorpusRelease(at: path))
    let reading = release.reading(try Workbench.shipped())
    #expect(!reading.figures.isEmpty)
    for figure in reading.figures {
      let written = reading.release.file.string(figure.range)
      let again = ReleaseReader.read(Array(written.utf8), path: path, format: release.format)
      let text = again.text
      #expect(text.string(TextRange(0, text.utf8.count)).withoutSpaces == figure.printed.withoutSpaces)
      let printed = Array(figure.printed.utf8)
      let number = try #require(
        CellContent(printed, 0..<printed.count, figure.style).numbers.first,
        "'\(figure.printed)' is no number when read by itself"
      )
      // Of a row in brackets, the parentheses are no minus signs.
      let isBracketed = number.sign == .parentheses && figure.sign == .none
      #expect((isBracketed ? -number.value : number.value) == figure.value, "'\(written)'")
    }
  }

  @Test(arguments: CorpusRelease.paths)
  func `every range of every check lies in the file, figures do not overlap and each is accounted for`(path: String)
    throws
  {
    let release = try #require(CorpusRelease(at: path))
    let workbench = try Workbench.shipped()
    let all = SourceRange(0, release.bytes.count)
    for check in try release.report(workbench).checks.flatMap(\.checks) {
      #expect(all.contains(check.range))
      for figure in check.figures { #expect(all.contains(figure.range)) }
      guard case .failed(let finding) = check.outcome else { continue }
      #expect(all.contains(finding.range))
      for place in finding.related { #expect(all.contains(place.range)) }
    }
    let reading = release.reading(workbench)
    let report = try workbench.report(on: reading, isAccounting: true)
    let accounts = try #require(report.accounts)
    #expect(accounts.map(\.figure.range) == reading.figures.map(\.range))
    #expect(accounts.count { $0.reason == nil } == report.coverage.tied)
    let figures = reading.figures
    for (first, second) in zip(figures, figures.dropFirst()) {
      #expect(first.range.end <= second.range.start, "\(first.printed) and \(second.printed)")
    }
  }
}

extension String {
  fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }
}
