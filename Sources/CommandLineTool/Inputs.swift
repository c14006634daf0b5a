import Linting

/// Everything that is to be linted, ordered by path.
struct Inputs {
  /// Where an input's bytes come from.
  enum Source: Sendable {
    case file
    case stream(Int32)
  }

  /// One input.
  struct Input: Sendable {
    let path: String
    let source: Source
  }

  let inputs: [Input]
  /// What was named and could not be found.
  let unread: [UnreadInput]

  /// Looks for what the arguments name.
  ///
  /// - Parameters:
  ///   - paths: files and folders, and `-` for standard input.
  ///   - standardInput: the descriptor of standard input.
  ///   - name: what to call standard input.
  init(_ paths: [String], standardInput: Int32, name: String?) {
    let finder = InputFinder(paths.filter { $0 != "-" })
    var inputs = finder.files.map { Input(path: $0, source: .file) }
    if paths.contains("-") { inputs.append(Input(path: name ?? "<stdin>", source: .stream(standardInput))) }
    self.inputs = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    unread = finder.unread
  }

  /// Whether a path leads to one of the inputs.
  func contains(_ path: String) -> Bool {
    let real = InputFinder.realPath(path)
    return inputs.contains { input in
      if case .file = input.source { InputFinder.realPath(input.path) == real } else { false }
    }
  }
}

extension Inputs.Input {
  /// Reads the whole input.
  func bytes() throws(UnreadInput) -> [UInt8] {
    switch source {
    case .file: try InputReader.bytes(ofFile: path)
    case .stream(let descriptor): try InputReader.bytes(ofStream: descriptor, named: path)
    }
  }
}
