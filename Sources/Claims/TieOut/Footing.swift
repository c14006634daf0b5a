/// A line that sums up others.
struct Footing {
  struct Part: Equatable {
    /// The index of the item in its field.
    let item: Int
    let isSubtracted: Bool
  }

  /// The index of the item that is the total.
  let total: Int
  let parts: [Part]
  /// The series in which the parts add up to the total, beyond what chance explains.
  let holding: [Int]
  /// The series in which they add up because all but one are nothing.
  let trivial: [Int]
  /// The series in which they do not, although nothing but a wrong figure explains it.
  let failing: [Int]
  /// The series in which they do not, and something else may explain it.
  let doubtful: [Int]
  /// What speaks for the structure, in bits: the chance that it is an accident is one in two to this power.
  let evidence: Int
  /// The slip that explains why it fails where it does; nil where it fails nowhere, or no single slip does.
  var mend: FootingMend?
  /// Whether it fails and too little speaks for it by itself: it only counts where the rest of the table bears it out.
  var isTentative = false

  /// Whether so many series bear the structure out that its lines cannot have been put together wrongly.
  var isBeyondDoubt: Bool { holding.count >= 2 * failing.count && evidence >= Self.beyondDoubt }

  /// The bits that leave no doubt of a structure: two witnesses in full.
  private static let beyondDoubt = 36

  /// The footing with other series in which it fails.
  func with(failing: [Int], doubtful: [Int]) -> Footing {
    Footing(
      total: total,
      parts: parts,
      holding: holding,
      trivial: trivial,
      failing: failing,
      doubtful: doubtful,
      evidence: evidence,
      mend: mend,
      isTentative: isTentative
    )
  }
}
