import CLibXML2

/// Where libxml2 opens and closes elements in a skeleton.
///
/// Unsafe pointers live here and nowhere else in the reader.
enum LibXMLNesting {
  /// Parses well-formed UTF-8 without NUL and tells a walker what opens and closes.
  static func parse(_ bytes: ArraySlice<UInt8>, _ walker: inout MarkupWalker) {
    _ = isInitialized
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty,
        let context = htmlCreateMemoryParserCtxt(base, Int32(clamping: buffer.count))
      else { return }
      defer { htmlFreeParserCtxt(context) }
      let quiet = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      htmlCtxtUseOptions(context, Int32(quiet | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NONET.rawValue))
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      // The call above drops options that are not HTML's own; without this one libxml2 refuses long files.
      context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)

      guard let place = context.pointee.sax else { return }
      place.pointee = makeHandlers()
      withUnsafeMutablePointer(to: &walker) { walker in
        var session = Session(context: context, walker: walker)
        withUnsafeMutablePointer(to: &session) { session in
          context.pointee.userData = UnsafeMutableRawPointer(session)
          htmlParseDocument(context)
        }
      }
    }
  }

  private static let isInitialized: Bool = {
    xmlInitParser()
    return true
  }()

  private static func makeHandlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.startElement = { data, name, _ in
      guard let name, let session = Session.from(data) else { return }
      session.walker.pointee.libxmlOpens(PackedName(name), at: session.offset)
      session.stopIfDone()
    }
    handlers.endElement = { data, _ in
      guard let session = Session.from(data) else { return }
      session.walker.pointee.libxmlCloses(at: session.offset)
    }
    let readText: charactersSAXFunc = { data, _, _ in
      guard let session = Session.from(data) else { return }
      session.walker.pointee.libxmlReadText(at: session.offset)
    }
    handlers.characters = readText
    handlers.ignorableWhitespace = readText
    handlers.cdataBlock = readText
    return handlers
  }

  /// What the C callbacks need.
  private struct Session {
    let context: htmlParserCtxtPtr
    let walker: UnsafeMutablePointer<MarkupWalker>

    static func from(_ data: UnsafeMutableRawPointer?) -> Session? {
      data?.assumingMemoryBound(to: Session.self).pointee
    }

    /// How far libxml2 has read.
    var offset: Int {
      guard let input = context.pointee.input else { return 0 }
      return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    func stopIfDone() {
      if walker.pointee.isDone { xmlStopParser(context) }
    }
  }
}

extension PackedName {
  /// Packs a name that a NUL ends.
  fileprivate init(_ name: UnsafePointer<UInt8>) {
    var end = name
    while end.pointee != 0 { end += 1 }
    self.init(UnsafeBufferPointer(start: name, count: end - name))
  }
}
