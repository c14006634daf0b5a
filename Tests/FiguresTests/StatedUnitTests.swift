import Figures
import Testing

/// The unit that words beside figures state.
@Suite struct StatedUnitTests {
  private static func unit(_ words: String) -> String? {
    let bytes = Array(words.utf8)
    return Unit(statedBy: bytes, 0..<bytes.count)?.name
  }

  @Test(arguments: [
    "株主資本比率", "株主資本", "株式会社 青空", "上場会社名", "会社名", "役職名", "倍率", "株価収益", "為替の円高", "名称", "持株比率",
    "自己株式", "(株)青空商事", "万能試験機", "株数", "円安の影響",
  ])
  func `an ideograph in a longer word is no unit`(words: String) {
    #expect(Self.unit(words) == nil)
  }

  @Test(arguments: [
    ("円 銭", "JPY"), ("円銭", "JPY"), ("円", "JPY"), ("(円)", "JPY"), ("単位:円", "JPY"), ("(単位円)", "JPY"),
    ("1株当たり配当金(円)", "JPY per share"),
    ("百万円", "millions of JPY"), ("百万 円", "millions of JPY"), ("売上高(百万円)", "millions of JPY"),
    ("単位:百万円、円未満切捨て", "millions of JPY"), ("(円未満切捨て)", "JPY"), ("金額は円単位", "JPY"),
    ("千株", "thousands of shares"), ("株", "shares"), ("発行済株式数(株)", "shares"), ("株式数 株", "shares"),
    ("(千株)", "thousands of shares"),
    ("従業員数(名)", "persons"), ("人員 名", "persons"), ("倍率(倍)", "times"), ("倍", "times"), ("円/株", "JPY"),
    ("潜在株式調整後1株当たり四半期純利益", "money per share"), ("潜在株式調整後1株当たり四半期純利益 円 銭", "JPY per share"),
    ("単位:億円", "hundred millions of JPY"), ("2株", "shares"),
  ])
  func `an ideograph that stands for itself is a unit`(words: String, unit: String) {
    #expect(Self.unit(words) == unit)
  }

  @Test(arguments: [
    ("Weighted average shares outstanding (in thousands)", "thousands of shares"), ("Own shares £m", "shares"),
    ("(In thousands, except per share data)", "thousands of money"),
    ("(Amounts in millions of dollars, other than shares)", "millions of USD"),
  ])
  func `a multiple counts for shares too, and what it leaves out counts for nothing`(words: String, unit: String) {
    #expect(Self.unit(words) == unit)
  }

  @Test(arguments: [
    ("(In thousands, except per share data)", true), ("(Amounts in millions of dollars, other than shares)", true),
    ("Except per share data", false), ("Sales in thousands, except in Japan", false),
  ])
  func `what a unit leaves out belongs to it`(words: String, isNothingElse: Bool) {
    let bytes = Array(words.utf8)
    #expect(Unit.isNothingElse(bytes, 0..<bytes.count) == isNothingElse)
  }
}
