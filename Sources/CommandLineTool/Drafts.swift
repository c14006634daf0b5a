import Linting
package import ReleaseModel

/// Drafts for programs other than `seigo`, found and read by the same rules.
package enum Drafts {
  /// A draft as it lies on the disk.
  package struct Draft: Sendable {
    package let path: String
    package let bytes: [UInt8]
    package let format: ReleaseFormat
  }

  /// The drafts that paths lead to, by path, and what could not be read, in words.
  package static func found(at paths: [String]) -> (drafts: [Draft], problems: [String]) {
    let inputs = Inputs(paths, standardInput: 0, name: nil)
    var drafts: [Draft] = []
    var problems = inputs.unread.map { "\($0.path): \($0.message)" }
    for input in inputs.inputs {
      do throws(UnreadInput) {
        let bytes = try input.bytes()
        let format = FormatGuess.format(of: bytes, path: input.path)
        drafts.append(Draft(path: input.path, bytes: bytes, format: format))
      } catch {
        problems.append("\(error.path): \(error.message)")
      }
    }
    return (drafts, problems)
  }
}
