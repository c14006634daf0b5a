extension Array where Element == String {
  /// The name that a mistyped one most likely meant, or nil where none is near.
  ///
  /// A name cut short means the only one that begins so.
  package func nearest(to name: String) -> String? {
    let continuations = name.count < 2 ? [] : filter { $0.hasPrefix(name) }
    if continuations.count == 1 { return continuations[0] }
    let candidate = self.map { (name: $0, distance: name.editDistance(to: $0)) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let candidate, candidate.distance <= Swift.max(2, name.count / 3) else { return nil }
    return candidate.name
  }
}

extension String {
  /// The least number of letters to insert, delete or replace (Levenshtein, 1966).
  fileprivate func editDistance(to other: String) -> Int {
    let (left, right) = (Array(utf8), Array(other.utf8))
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (byte == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
