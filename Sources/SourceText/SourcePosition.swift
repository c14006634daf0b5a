/// A place in the author's file as a person or an editor counts it.
public struct SourcePosition: Hashable, Sendable {
  /// Bytes from the start of the file.
  public let offset: Int
  /// The line, from 1; lines end with LF, CR LF or CR.
  public let line: Int
  /// The column, from 1, in Unicode scalars; a byte order mark takes no column.
  public let column: Int

  /// Creates a position.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}
