import CLibXML2

/// Where libxml2 opens and closes elements in a skeleton.
///
/// Unsafe pointers live here and nowhere else in the reader.
enum LibXMLNesting {
  /// What libxml2 reports, with the offset in the bytes it was given up to which it had read.
  protocol Listener: AnyObject {
    /// An element opens; implied ones do too.
    func libxmlOpens(_ name: UnsafePointer<UInt8>, at offset: Int)
    /// The innermost open element closes.
    func libxmlCloses(at offset: Int)
    /// Text has been read, and what it implies has been reported.
    func libxmlReadText(at offset: Int)
    /// Whether libxml2 must stop reading.
    var isDone: Bool { get }
  }

  /// Parses well-formed UTF-8 without NUL and tells a listener what opens and closes.
  static func parse(_ bytes: ArraySlice<UInt8>, _ listener: any Listener) {
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

      let session = Session(context, listener)
      var handlers = xmlSAXHandler()
      handlers.startElement = { data, name, _ in
        guard let name, let session = Session.from(data) else { return }
        session.listener.libxmlOpens(name, at: session.offset)
        session.stopIfDone()
      }
      handlers.endElement = { data, _ in
        guard let session = Session.from(data) else { return }
        session.listener.libxmlCloses(at: session.offset)
        session.stopIfDone()
      }
      let readText: charactersSAXFunc = { data, _, _ in
        guard let session = Session.from(data) else { return }
        session.listener.libxmlReadText(at: session.offset)
      }
      handlers.characters = readText
      handlers.ignorableWhitespace = readText
      handlers.cdataBlock = readText
      guard let place = context.pointee.sax else { return }
      place.pointee = handlers
      withExtendedLifetime(session) {
        context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
        htmlParseDocument(context)
      }
    }
  }

  private static let isInitialized: Bool = {
    xmlInitParser()
    return true
  }()

  /// What the C callbacks need.
  private final class Session {
    private let context: htmlParserCtxtPtr
    let listener: any Listener

    init(_ context: htmlParserCtxtPtr, _ listener: any Listener) {
      self.context = context
      self.listener = listener
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> Session? {
      data.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
    }

    /// How far libxml2 has read.
    var offset: Int {
      guard let input = context.pointee.input else { return 0 }
      return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    func stopIfDone() {
      if listener.isDone { xmlStopParser(context) }
    }
  }
}
