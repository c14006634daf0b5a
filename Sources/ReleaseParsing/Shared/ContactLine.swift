/// Tells lines that name parties, persons and how to reach them; they stand alone as headings do.
enum ContactLine {
  private static let contactStarts = [
    "phone", "tel", "fax", "telephone", "e-mail", "email", "mail", "url", "http", "www.", "電話", "電子メール", "メール",
    "ホームページ", "web", "date", "日付", "code", "コード", "contact:", "stock code", "securities code", "ticker",
  ]

  private static let partyWords = [
    "corporation", "inc.", "co., ltd", "ltd.", "k.k.", " plc", "company", "holdings", "officer", "director",
    "president", "manager", "chairman", "representative", "department", "exchange", "market", "tse",
    "immediate release",
    "株式会社", "取締役", "代表者", "社長", "部長", "課長", "会社名", "担当", "各位", "室長", "責任者", "以上", "東証",
    "（株）", "(株)", "㈱", "委員",
  ]

  private static let honorifics = [
    "mr.", "ms.", "mrs.", "dr.", "mr ", "ms ", "to whom", "to all", "dear ", "attention",
  ]

  private static let headings: Set<String> = [
    "information", "contact", "contacts", "inquiries", "enquiries", "contact information", "for inquiries",
    "for further information", "investor contact", "media contact", "investor relations", "inquiry", "media contacts",
    "連絡先", "お問い合わせ", "お問い合わせ先", "問い合わせ先", "問合せ先", "本件に関するお問い合わせ先", "お問合せ先", "contact details",
  ]

  /// Whether a line says how to reach someone.
  static func isContact(_ line: FoldedWords) -> Bool {
    let text = line.string.lowercased()
    return contactStarts.contains { text.hasPrefix($0) } && !headings.contains(text) || text.contains("@")
      || honorifics.contains { text.hasPrefix($0) } || text.contains("://")
  }

  /// Whether a line names a company, a person with their office, or a market.
  static func isPartyLine(_ line: FoldedWords) -> Bool {
    let text = line.string.lowercased()
    let packed = text.filter { $0 != " " }
    return partyWords.contains { text.contains($0) || packed.contains($0) }
      || honorifics.contains { text.hasPrefix($0) }
      || text.contains("(mr") || text.contains("(ms")
  }

  /// Whether a line heads the names and numbers at the end of a release.
  static func headsContact(_ line: FoldedWords) -> Bool {
    headings.contains(line.string.lowercased().trimmingPrefix { !$0.isLetter }.description)
  }
}
