import Claims
import Figures
import ReleaseModel
import Testing

/// Measures that always count per cent, among lines that are compared.
@Suite struct PercentMeasureTests {
  @Test(arguments: ["Equity ratio", "自己資本比率", "Operating margin ratio"])
  func `the change in points of a measure that counts per cent is claimed`(label: String) throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Cost of sales|60,118|58,733|1,385",
      "Operating income|11,619|10,379|1,240",
      "\(label)|45.1%|44.2%|0.7 pts"
    )
    let broken = try understood(text, .markdown).judgements.filter { judgement in
      if case .broken = judgement.verdict { true } else { false }
    }
    #expect(broken.map(\.claim.stated.printed) == ["0.7 pts"])
  }

  @Test func `a label that names a measure alone states no comparison`() throws {
    let text = table("|2031|2030", "Total assets|88,017|91,204", "Equity ratio|45.1%|44.2%", "Ratio|96.5%|103.6%")
    let rows = try firstTable(text, .markdown).rows
    #expect(rows.suffix(2).map(\.role) == [.other, .ratio])
  }
}
