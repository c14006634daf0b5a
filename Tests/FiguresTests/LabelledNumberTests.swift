import Figures
import Testing

/// Cells that hold a period and a figure.
@Suite struct LabelledNumberTests {
  private static func read(_ text: String) -> (label: String, printed: String)? {
    let bytes = Array(text.utf8)
    return LabelledNumber(bytes, 0..<bytes.count).map { labelled in
      (
        String(decoding: bytes[labelled.label], as: UTF8.self),
        String(decoding: bytes[labelled.number.range], as: UTF8.self)
      )
    }
  }

  @Test(arguments: [
    ("26年2月期第3四半期26,822百万円", "26年2月期第3四半期", "26,822百万円"),
    ("26年3月期 8,913,916百万円", "26年3月期", "8,913,916百万円"),
    ("2025年3月期中間期 △139百万円", "2025年3月期中間期", "△139百万円"),
    ("令和7年3月期 7,398,000株", "令和7年3月期", "7,398,000株"),
    ("26年2月期3Q 404,379,406株", "26年2月期3Q", "404,379,406株"),
    ("前期 12.5%", "前期", "12.5%"), ("25年12月期末 197円20銭", "25年12月期末", "197円20銭"),
  ])
  func `a period and a figure with its unit are read apart`(text: String, label: String, printed: String) throws {
    let found = try #require(Self.read(text))
    #expect(found.label == label)
    #expect(found.printed == printed)
  }

  @Test(arguments: [
    "26年3月期", "1株当たり当期純利益", "第3四半期", "26年3月期 8,913,916", "26年3月期 5百万円 25年3月期 6百万円", "売上高 8,913百万円",
    "当期純利益 5百万円", "26年3月期の8,913百万円", "平成26年3月期 決算短信", "8,913百万円", "", "期",
  ])
  func `anything else is left alone`(text: String) {
    #expect(Self.read(text) == nil)
  }
}
