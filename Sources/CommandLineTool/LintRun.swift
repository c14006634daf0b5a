import Claims
import Linting
import ReleaseModel
import ReleaseParsing

/// Leads inputs through reading, understanding and linting, several at a time.
struct LintRun: Sendable {
  let linter: Linter
  let vocabulary: VocabularyIndex
  /// Whether the report accounts for every figure.
  var isAccounting = false

  /// Lints everything; the report is the same whatever the number of jobs.
  func report(on inputs: Inputs, jobs: Int) async -> Report {
    var results = [Result<FileReport, UnreadInput>?](repeating: nil, count: inputs.inputs.count)
    await withTaskGroup(of: (Int, Result<FileReport, UnreadInput>).self) { group in
      var waiting = inputs.inputs.enumerated().makeIterator()
      func startNext() {
        guard let (index, input) = waiting.next() else { return }
        group.addTask { (index, await result(of: input)) }
      }
      for _ in 0..<min(jobs, inputs.inputs.count) { startNext() }
      while let (index, result) = await group.next() {
        results[index] = result
        startNext()
      }
    }
    var files: [FileReport] = []
    var unread = inputs.unread
    for case .some(let result) in results {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let input): unread.append(input)
      }
    }
    unread.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Report(files: files, rules: linter.descriptors, unread: unread)
  }

  @concurrent private func result(of input: Inputs.Input) async -> Result<FileReport, UnreadInput> {
    do throws(UnreadInput) {
      let reading = try Draft.reading(of: input, vocabulary: vocabulary)
      return .success(linter.lint(reading, surroundings: input.surroundings, isAccounting: isAccounting))
    } catch {
      return .failure(error)
    }
  }
}

/// Makes readings of inputs.
enum Draft {
  /// Reads an input and understands it.
  static func reading(of input: Inputs.Input, vocabulary: VocabularyIndex) throws(UnreadInput) -> Reading {
    let bytes = try input.bytes()
    let format = FormatGuess.format(of: bytes, path: input.path)
    return Reading(of: ReleaseReader.read(bytes, path: input.path, format: format), in: vocabulary)
  }
}
