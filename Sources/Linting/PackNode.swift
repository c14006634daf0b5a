import Yams

/// A node of a pack's YAML, which knows where it stands when something is wrong with it.
struct PackNode {
  let node: Node
  let path: String
  private let keys: String
  /// Where it stands among the items of a list.
  private let index: Int?

  init(node: Node, path: String, name: String, index: Int? = nil) {
    self.node = node
    self.path = path
    keys = name
    self.index = index
  }

  /// The keys that lead here: `forms.forecast-revision.titles`.
  var name: String { index.map { "\(keys)[\($0)]" } ?? keys }

  /// What the whole pack is called in messages.
  static let rootName = "the pack"

  /// Where it stands, as `path:line:column`.
  var place: String { path + (node.mark.map { ":\($0.line):\($0.column)" } ?? "") }

  func error(_ message: String, advice: String) -> ConfigurationError {
    ConfigurationError(message, advice: advice, place: place)
  }

  /// The entries of a mapping whose keys must be among some.
  func entries(_ known: [String]) throws(ConfigurationError) -> [String: PackNode] {
    let pairs = try self.pairs()
    var entries: [String: PackNode] = [:]
    for pair in pairs {
      guard known.contains(pair.key) else {
        let nearest = known.nearest(to: pair.key).map { "did you mean '\($0)'? " } ?? ""
        throw PackNode(node: pair.keyNode, path: path, name: name).error(
          "unknown key '\(pair.key)' in \(name)",
          advice: "\(nearest)use one of \(known.joined(separator: ", "))"
        )
      }
      entries[pair.key] = pair.value
    }
    return entries
  }

  /// The entries of a mapping with keys of the author's choosing, in the order of the file.
  func pairs() throws(ConfigurationError) -> [(key: String, keyNode: Node, value: PackNode)] {
    guard case .mapping(let mapping) = node else {
      throw error("\(name) is not a mapping", advice: "write 'key: value' lines below it")
    }
    var pairs: [(key: String, keyNode: Node, value: PackNode)] = []
    var known: Set<String> = []
    for (keyNode, value) in mapping {
      guard let key = keyNode.string else {
        throw error("a key of \(name) is not text", advice: "write the key as a word")
      }
      if !known.insert(key).inserted {
        throw PackNode(node: keyNode, path: path, name: name).error(
          "key '\(key)' stands twice in \(name)",
          advice: "join the two entries"
        )
      }
      pairs.append(
        (key, keyNode, PackNode(node: value, path: path, name: name == Self.rootName ? key : "\(name).\(key)"))
      )
    }
    return pairs
  }

  func items() throws(ConfigurationError) -> [PackNode] {
    guard case .sequence(let sequence) = node else {
      throw error("\(name) is not a list", advice: "write one '- item' a line, or [item, item]")
    }
    let name = name
    return sequence.enumerated().map { PackNode(node: $1, path: path, name: name, index: $0) }
  }

  /// The items of a list, or what stands in place of a list of one.
  func oneOrMore() throws(ConfigurationError) -> [PackNode] {
    if case .sequence = node { return try items() }
    return [self]
  }

  /// The entry of a key that must be among some.
  func required(_ key: String, in entries: [String: PackNode]) throws(ConfigurationError) -> PackNode {
    guard let entry = entries[key] else { throw error("\(name) has no '\(key)'", advice: "add '\(key):' to it") }
    return entry
  }

  func string() throws(ConfigurationError) -> String {
    guard let string = node.string, !string.isEmpty else {
      throw error("\(name) is not text", advice: "write a word or a quoted sentence")
    }
    return string
  }

  func strings() throws(ConfigurationError) -> [String] {
    var strings: [String] = []
    for item in try items() { strings.append(try item.string()) }
    return strings
  }

  /// The phrases of a list, each of which may hold alternatives in braces.
  func phrases() throws(ConfigurationError) -> [String] {
    var phrases: [String] = []
    for item in try items() {
      let pattern = try item.string()
      do throws(PhrasePattern.Fault) {
        phrases += try PhrasePattern.phrases(of: pattern)
      } catch {
        switch error {
        case .unbalanced:
          throw item.error(
            "\(item.name) has a brace too many or too few",
            advice: "write alternatives as {one|other}; they cannot hold others"
          )
        case .tooMany:
          throw item.error(
            "\(item.name) stands for more than \(PhrasePattern.most) phrases",
            advice: "write several phrases with fewer alternatives each"
          )
        }
      }
    }
    return phrases
  }

  func bool() throws(ConfigurationError) -> Bool {
    guard let bool = node.bool else { throw error("\(name) is neither true nor false", advice: "write true or false") }
    return bool
  }

  /// A whole number from 0 to 100.
  func percentage() throws(ConfigurationError) -> Int {
    guard let number = node.int, (0...100).contains(number) else {
      throw error("\(name) is no whole number from 0 to 100", advice: "write per cent without a sign, such as 10")
    }
    return number
  }

  /// A value of an enumeration, by its raw name.
  func value<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type
  ) throws(ConfigurationError) -> Value where Value.RawValue == String {
    let word = try string()
    let names = Value.allCases.map(\.rawValue)
    guard let value = Value(rawValue: word) else {
      let nearest = names.nearest(to: word).map { "did you mean '\($0)'? " } ?? ""
      throw error(
        "\(name) cannot be '\(word)'",
        advice: "\(nearest)use one of \(names.joined(separator: ", "))"
      )
    }
    return value
  }
}
