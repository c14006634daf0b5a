import Glibc

/// Bytes as well-formed UTF-8, with the way back.
struct Decoded {
  var text: [UInt8] = []
  var offsets: OffsetMap = .shifted(0)
  var undecodable: [SourceRange] = []
}

extension TextEncoding {
  func decode(_ bytes: [UInt8]) -> Decoded {
    bytes.withUnsafeBufferPointer { buffer in
      switch self {
      case .utf8: decodeUTF8(buffer)
      case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(buffer)
      case .cp932, .eucJP, .windows1252: decodeByTable(buffer)
      case .iso2022JP: decodeISO2022JP(buffer)
      }
    }
  }

  /// Keeps every byte in its place, so that no map is needed: what is no text becomes `?`, a NUL a space.
  private func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoded {
    let mark = byteOrderMarkLength(bytes)
    var decoded = Decoded(text: Array(bytes[mark...]), offsets: .shifted(mark))
    var index = mark
    while index < bytes.count {
      let byte = bytes[index]
      if byte != 0, byte < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Sequence.length(at: index, in: bytes)
      if byte == 0 {
        decoded.text[index - mark] = UInt8(ascii: " ")
        decoded.undecodable.append(SourceRange(index, index + 1))
      } else if length == 0 {
        decoded.text[index - mark] = UInt8(ascii: "?")
        decoded.undecodable.append(SourceRange(index, index + 1))
      }
      index += max(length, 1)
    }
    return decoded
  }

  private func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoded {
    var writer = MappedWriter(capacity: bytes.count * 3 / 2)
    func unit(_ index: Int) -> UInt16? {
      guard index + 1 < bytes.count else { return nil }
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return self == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    }
    var index = byteOrderMarkLength(bytes)
    while index < bytes.count {
      guard let high = unit(index) else {
        writer.appendUndecodable(SourceRange(index, bytes.count))
        break
      }
      if (0xD800..<0xDC00).contains(high), let low = unit(index + 2), (0xDC00..<0xE000).contains(low) {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
        writer.append(Unicode.Scalar(value) ?? "?", at: index)
        index += 4
      } else if let scalar = Unicode.Scalar(UInt32(high)), high != 0 {
        writer.append(scalar, at: index)
        index += 2
      } else {
        writer.appendUndecodable(SourceRange(index, index + 2))
        index += 2
      }
    }
    return writer.finish(sourceEnd: bytes.count)
  }

  private func decodeByTable(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoded {
    var writer = MappedWriter(capacity: bytes.count * 3 / 2)
    var converter = CharacterConverter(self)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80, bytes[index] != 0 {
        writer.appendASCII(bytes[index], at: index)
        index += 1
        continue
      }
      let length = characterLength(at: index, in: bytes)
      if length > 0, bytes[index] != 0,
        let scalar = converter.scalar(for: UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
      {
        writer.append(scalar, at: index)
      } else {
        writer.appendUndecodable(SourceRange(index, index + max(length, 1)))
      }
      index += max(length, 1)
    }
    return writer.finish(sourceEnd: bytes.count)
  }

  /// ISO-2022-JP is EUC-JP with seven bits, switched by escape sequences (RFC 1468).
  private func decodeISO2022JP(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoded {
    var writer = MappedWriter(capacity: bytes.count * 3 / 2)
    var converter = CharacterConverter(.eucJP)
    var isTwoByte = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B, index + 2 < bytes.count {
        isTwoByte = bytes[index + 1] == UInt8(ascii: "$")
        index += 3
      } else if isTwoByte, index + 1 < bytes.count, byte > 0x20 {
        let pair = [byte | 0x80, bytes[index + 1] | 0x80]
        if let scalar = pair.withUnsafeBufferPointer({ converter.scalar(for: $0) }) {
          writer.append(scalar, at: index)
        } else {
          writer.appendUndecodable(SourceRange(index, index + 2))
        }
        index += 2
      } else if byte != 0 {
        writer.appendASCII(byte, at: index)
        index += 1
      } else {
        writer.appendUndecodable(SourceRange(index, index + 1))
        index += 1
      }
    }
    return writer.finish(sourceEnd: bytes.count)
  }
}

/// Collects UTF-8 and, for each of its bytes, the offset it came from.
private struct MappedWriter {
  private var text: [UInt8] = []
  private var table: [UInt32] = []
  private var undecodable: [SourceRange] = []

  init(capacity: Int) {
    text.reserveCapacity(capacity)
    table.reserveCapacity(capacity + 1)
  }

  mutating func appendASCII(_ byte: UInt8, at offset: Int) {
    text.append(byte)
    table.append(UInt32(truncatingIfNeeded: offset))
  }

  mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { appendASCII(byte, at: offset) }
  }

  mutating func appendUndecodable(_ range: SourceRange) {
    appendASCII(UInt8(ascii: "?"), at: range.start)
    undecodable.append(range)
  }

  mutating func finish(sourceEnd: Int) -> Decoded {
    table.append(UInt32(truncatingIfNeeded: sourceEnd))
    return Decoded(text: text, offsets: .table(table), undecodable: undecodable)
  }
}

/// Turns single characters of an encoding into Unicode through the C library's `iconv`, remembering each.
///
/// One character at a time keeps the way back to the author's bytes; the cache makes it cheap.
private struct CharacterConverter {
  private let encoding: TextEncoding
  private var known: [UInt32: Unicode.Scalar?] = [:]

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  mutating func scalar(for bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    let key = bytes.reduce(UInt32(bytes.count)) { $0 << 8 | UInt32($1) }
    if let scalar = known[key] { return scalar }
    let scalar = convert(bytes)
    known[key] = scalar
    return scalar
  }

  private func convert(_ bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    let name =
      switch encoding {
      case .cp932: "CP932"
      case .eucJP: "EUC-JP-MS"
      default: "WINDOWS-1252"
      }
    guard let converter = iconv_open("UTF-32LE", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var scalars: [UInt32] = [0, 0]
    let converted = input.withUnsafeMutableBufferPointer { input in
      scalars.withUnsafeMutableBytes { output in
        var (inputStart, inputLeft) = (input.baseAddress, input.count)
        var (outputStart, outputLeft) = (output.bindMemory(to: CChar.self).baseAddress, output.count)
        return iconv(converter, &inputStart, &inputLeft, &outputStart, &outputLeft) != -1 && outputLeft == 4
      }
    }
    guard converted else {
      // Windows shows its five unassigned bytes as control characters; they are no text.
      return nil
    }
    return Unicode.Scalar(scalars[0])
  }
}
