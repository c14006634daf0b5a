import Linting

/// Why an input cannot be linted.
package enum InputProblem: Hashable, Sendable {
  case missing
  case danglingLink
  case denied
  case noReleases
  case pipe
  case device
  case empty
  case tooLarge
  case nameIsNoText
  case foreign(ForeignFormat)
  /// Anything else, in the system's words.
  case system(String)

  /// One of each kind, for tests of how they are told.
  package static let all: [InputProblem] =
    [
      .missing, .danglingLink, .denied, .noReleases, .pipe, .device, .empty, .tooLarge,
      .nameIsNoText, .system("input/output error"),
    ] + ForeignFormat.allCases.map { .foreign($0) }

  /// What is wrong, as a headline.
  package var message: String {
    switch self {
    case .missing: "no such file or folder"
    case .danglingLink: "a link to a file that is not there"
    case .denied: "no permission to read it"
    case .noReleases: "no release in this folder"
    case .pipe: "a pipe, not a file"
    case .device: "a device, not a file"
    case .empty: "no text in it"
    case .tooLarge: "larger than \(InputReader.largestInput >> 20) MB, which is more than any release"
    case .nameIsNoText: "a file name that is not UTF-8"
    case .foreign(let format): "\(format.name), which cannot be linted"
    case .system(let words): words
    }
  }

  /// What the user can do.
  package var advice: String {
    switch self {
    case .missing: "check the spelling, and the folder from which seigo is started"
    case .danglingLink: "correct the link, or name the file that it should lead to"
    case .denied: "ask the file's owner for access"
    case .noReleases: "name a folder that holds \(ReleaseNames.list) files, or name the files themselves"
    case .pipe: "pass it to standard input: seigo lint --stdin-filename NAME -"
    case .device: "name a file"
    case .empty: "check that the file was saved or exported completely"
    case .tooLarge: "check that this is the right file, or split it"
    case .nameIsNoText: "rename the file"
    case .foreign(let format): format.advice
    case .system: "check that the file can be opened in an editor"
    }
  }

  /// The problem behind an error number of the system.
  init(errno number: Int32) {
    switch number {
    case 2: self = .missing
    case 13, 1: self = .denied
    default: self = .system(SystemError.words(number))
    }
  }

  func of(_ path: String) -> UnreadInput { UnreadInput(path: path, message: message, advice: advice) }
}
