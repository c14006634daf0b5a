/// Tells lines that name parties, persons and how to reach them; they stand alone as headings do.
enum ContactLine {
  private static let contactStarts = Phrases(
    """
    phone
    tel
    fax
    telephone
    e-mail
    email
    mail
    url
    http
    www.
    電話
    電子メール
    メール
    ホームページ
    web
    date
    日付
    code
    コード
    contact:
    stock code
    securities code
    ticker
    """
  )

  private static let partyWords = Phrases(
    """
    corporation
    inc.
    co., ltd
    ltd.
    k.k.
    _plc
    company
    holdings
    officer
    director
    president
    manager
    chairman
    representative
    department
    exchange
    market
    tse
    immediate release
    株式会社
    取締役
    代表者
    社長
    部長
    課長
    室長
    会社名
    担当
    各位
    責任者
    以上
    東証
    (株)
    ㈱
    委員
    """
  )

  private static let honorifics = Phrases(
    """
    mr.
    ms.
    mrs.
    dr.
    mr_
    ms_
    to whom
    to all
    dear_
    attention
    """
  )

  private static let titlesBehindNames = Phrases(
    """
    (mr
    (ms
    """
  )

  private static let addressSigns = Phrases(
    """
    @
    ://
    """
  )

  private static let headings = Phrases(
    """
    information
    contact
    contacts
    contact details
    contact information
    media contact
    media contacts
    investor contact
    investor relations
    inquiry
    inquiries
    enquiries
    for inquiries
    for further information
    連絡先
    お問い合わせ
    お問い合わせ先
    お問合せ先
    問い合わせ先
    問合せ先
    本件に関するお問い合わせ先
    """
  )

  /// Whether a line begins with the name of a way to reach someone and goes on with the number or address.
  static func startsContact(_ line: FoldedWords) -> Bool {
    contactStarts.start(line) && (line.scalars.contains(where: FoldedWords.isDigit) || addressSigns.occur(in: line))
  }

  /// Whether a line says how to reach someone.
  static func isContact(_ line: FoldedWords) -> Bool {
    contactStarts.start(line) && !headings.equal(line) || addressSigns.occur(in: line) || honorifics.start(line)
  }

  /// Whether a line names a company, a person with their office, or a market.
  static func isPartyLine(_ line: FoldedWords) -> Bool {
    partyWords.occur(in: line) || partyWords.occur(in: line.packed) || honorifics.start(line)
      || titlesBehindNames.occur(in: line)
  }

  /// Whether a line heads the names and numbers at the end of a release.
  static func headsContact(_ line: FoldedWords) -> Bool { headings.equal(line) }
}
