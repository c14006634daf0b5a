import Glibc

/// How what a thing costs grows with its size.
///
/// The time that the calling thread alone computes is compared for two sizes of one thing, so that a busy machine changes
/// little. Where the larger is eight times the smaller, linear work takes about 8 times as long, quadratic work 64.
package enum Growth {
  /// How many times as large the larger is.
  package static let factor = 8
  /// How many times as long it may take at most.
  private static let most = 32

  /// Whether work on a size and on the larger one shows that what it costs does not grow with the square of the size.
  ///
  /// - Parameters:
  ///   - size: the smaller size.
  ///   - work: makes ready for a size, and returns what is to be measured.
  /// - Returns: whether it does.
  /// - Throws: what the work throws.
  package static func isBounded(from size: Int, _ work: (Int) throws -> () throws -> Void) throws -> Bool {
    let (small, large) = (try work(size), try work(size * factor))
    return try cost(large) < most * cost(small)
  }

  /// The nanoseconds that this thread computes for something; the least of three, because the first may be slow.
  private static func cost(_ work: () throws -> Void) throws -> Int {
    var least = Int.max
    for _ in 0..<3 {
      let start = computed()
      try work()
      least = min(least, computed() - start)
    }
    return least
  }

  private static func computed() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
