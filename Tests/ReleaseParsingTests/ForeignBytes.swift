import Glibc

/// A string in an encoding that the C library knows; what the encoding lacks becomes a question mark.
func encoded(_ string: String, in encoding: String) -> [UInt8] {
  guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return [] }
  defer { iconv_close(converter) }
  var bytes: [UInt8] = []
  for scalar in string.unicodeScalars {
    var input = String(scalar).utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 32)
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (inputStart, inputLeft) = (input.baseAddress, input.count)
        var (outputStart, outputLeft) = (output.baseAddress, output.count)
        return iconv(converter, &inputStart, &inputLeft, &outputStart, &outputLeft) == -1
          ? 0 : output.count - outputLeft
      }
    }
    bytes += written == 0 ? [UInt8(ascii: "?")] : output[..<written].map { UInt8(bitPattern: $0) }
  }
  return bytes
}
