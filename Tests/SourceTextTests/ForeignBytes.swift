import Glibc

/// A string in an encoding that the C library knows.
func bytes(_ string: String, in encoding: String) -> [UInt8] {
  guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return [] }
  defer { iconv_close(converter) }
  var input = string.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  let written = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (inputStart, inputLeft) = (input.baseAddress, input.count)
      var (outputStart, outputLeft) = (output.baseAddress, output.count)
      let result = iconv(converter, &inputStart, &inputLeft, &outputStart, &outputLeft)
      _ = iconv(converter, nil, nil, &outputStart, &outputLeft)
      return result == -1 ? 0 : output.count - outputLeft
    }
  }
  return output[..<written].map { UInt8(bitPattern: $0) }
}
