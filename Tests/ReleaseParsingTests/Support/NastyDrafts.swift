import Glibc
import ReleaseModel

/// A draft that holds a little of everything that is hard to place.
enum NastyDraft: String, CaseIterable, Sendable {
  case plainText
  case markdown

  var text: String { self == .plainText ? Self.plainTextDraft : Self.markdownDraft }

  private static let plainTextDraft = """

    \t
    Kanade Instruments Revises Its Forecast (Consolidated)
    ======================================================
    　　　　　　　　　　　　　　　　　　　　　　　　２０３１年５月９日
    各　位
    　　会社名　　株式会社かなで計器（コード　０００９）
    　　電話　　　０３－５５５０－０１９８　　ir@kanade.example.co.jp

    １．修正の内容（２０３１年４月１日～９月３０日）

    （単位：百万円、△は損失）
                          売上高    営業利益  純利益
                                    (注１)
    前回予想（Ａ）        21,600     1,480       990
    （５月公表）
    今回予想（Ｂ）        23,050    △1,790
    増減率（％）             6.7         －      n/a

    \tNet sales\tProfit\u{200B}\tper  share
    Before (A)\t１，０００\t(90)\t1.11
    After (B) \t 1,200\t\t
    ┌────┬────┐
    │　　│売上│
    ├────┼────┤
    │前回│  10│
    │(5月)│   │
    └────┴────┘
    | a | b \\| c |
    |---|---|
    | [x](https://example.com/p?q=1) | y |

    - Read [our report](#), ![chart](c.png) or <https://ir.example.co.jp/>.
    ・詳細はhttps://www.example.co.jp/ir。
    ※ 1 234 units\u{00A0}(“quoted”) – £'000 ～ ￥５００
    1. first
    2. second
    (Unit: million yen)
    Net sales Operating income Net
    income
    Before (A)
    of May 9, 2031 22,500 5,800 △ 35
    After (B) 25,000 8,600 - 74
    Change
    2,500
    2,800
    yen sen
    39.10
    (B-A)
    Contact
    Phone: +81-3-5550-0198 / Fax (03)5550-0199

    """

  private static let markdownDraft = """
    # Kanade **Instruments** revises &amp; restates `its` forecast #

    *TOKYO*, **May 9, 2031** -- The \\*Company\\* said __so__ in [a note][n], [again][], [n]
    and in ![a chart](img/chart.png "Sales"), <https://ir.example.com/?a=1&b=2> or
    <ir@example.com>; see [part 2](#２修正の理由 "below") ~~not~~ www.example.com/x_y.

    [n]: https://example.com/n_(1)?x=1&amp;y=2 'Note'
    [again]: <#revised figures>

    １．修正の内容
    =====

    \tNet sales\tProfit
    Before (A)\t1,000\t**90**
    After (B)\t[1,200](#a)\t

    | | 売上高 | Profit \\| loss |
    |---|---:|:--:|
    | 前回 **（Ａ）** | １，０００ | `90` |
    | 今回 | [1,200](x.html) | |
    | only

    > quoted 1. text
    > > ## deeper
    > goes　on
    lazily &copy; &#x2014; &nope;

    1. Reasons for the revision

    - one <a id="one" name='uno'></a>
      two<br>three
      - nested \\
        hard  \n        break
    * [ ] task

    <table><tr><th>売上<td>１，０００

    <tr><td><a href="#x">前回</a>&nbsp;<td>△90</table>

    <div id="block"><a href="https://example.com/raw">raw &lt;link&gt;</a></div>

        indented  code   1,000    2,000
        more      code   3,000    4,000

    ```text
    +---+----+
    | a | 1  |
    +---+----+
    | b | 2  |
    +---+----+
    ```
    **Contact**
    Tel. 03-5550-0198
    ***

    ## Contact
    ## Contact

    """

  /// The text with another sign at the end of lines.
  func text(lineEnd end: String) -> String {
    var written = ""
    for character in text { written += character == "\n" ? end : String(character) }
    return written
  }

  /// The text as Windows writes Japanese.
  var shiftJIS: [UInt8] {
    guard let converter = iconv_open("CP932//TRANSLIT", "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      return []
    }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2 + 16)
    var left = output.count
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (inputStart, inputLeft) = (input.baseAddress, input.count)
        var outputStart = output.baseAddress
        _ = iconv(converter, &inputStart, &inputLeft, &outputStart, &left)
        return output.count - left
      }
    }
    return output[..<written].map { UInt8(bitPattern: $0) }
  }
}

/// Numbers that look random and are the same in every run (Vigna, SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
