import Linting
import Reporting
import SourceText
import TestSupport
import Testing

@Suite struct TextReportTests {
  @Test func `findings are shown with excerpts and counted in the last line`() {
    Snapshot.expect(TextReport.render(SampleReports.mixed), named: "mixed.txt")
    Snapshot.expect(TextReport.render(SampleReports.mixed, style: .colored), named: "mixed.ansi")
    Snapshot.expect(TextReport.render(SampleReports.clean), named: "clean.txt")
  }
}
