/// Looks for values that satisfy equations within bounds, or for the reason why there are none.
///
/// This is the general simplex of B. Dutertre and L. de Moura, *A Fast Linear-Arithmetic Solver for DPLL(T)*, CAV 2006.
/// Each equation defines a further variable, its *residue*, as its sum, and bounds the residue by zero and zero. A
/// variable is either *basic*, and then a row of the tableau says which sum of the others it equals, or *free*, and then
/// its value lies within its bounds. As long as a basic variable breaks a bound, it changes places with a free one that
/// can move it there. Where none can, its row is the proof that the equations contradict each other.
///
/// At first the bound that is broken most is mended, which decides tables in few exchanges. Where that goes on for too
/// long, the first variables in order are exchanged (Bland's rule), for that is known to end.
///
/// All numbers are exact. The unknowns are scaled to whole numbers at first, and with coefficients of one and minus one,
/// as in tables that foot, they tend to stay whole.
struct Simplex {
  /// How the search ends.
  enum Outcome {
    /// There are values that satisfy the equations.
    case satisfiable
    /// There are none: the equations multiplied by these factors, and added up, cannot hold. The factors are in the
    /// order of the equations; some are zero.
    case contradictory(factors: [Rational])
    /// The steps were used up before it was known.
    case exhausted
  }

  /// The bounds of a variable, both of which belong to its values.
  private struct Bounds {
    let lower: NudgedNumber
    let upper: NudgedNumber
  }

  private let bounds: [Bounds]
  private var values: [NudgedNumber]
  /// The basic variable of each row.
  private var basics: [Int]
  /// What each basic variable equals, as a sum of free variables.
  private var rows: [LinearSum]
  /// The variable below which all are unknowns and from which on all are residues.
  private let firstResidue: Int
  /// How many exchanges are left before the first variables in order are chosen.
  private var patience: Int

  /// Sets up the equations of a system that have the given indices.
  ///
  /// `patience` is the number of exchanges per equation before Bland's rule holds.
  init(_ system: LinearSystem, equations: [Int], patience: Int) throws(ArithmeticOverflow) {
    let unknowns = system.unknowns(of: equations)
    let scale = try system.commonDenominator(of: unknowns)
    var (bounds, values): ([Bounds], [NudgedNumber]) = ([], [])
    for unknown in unknowns {
      let interval = system.intervals[unknown]
      let (lower, upper) = (try interval.lower.value * scale, try interval.upper.value * scale)
      bounds.append(
        Bounds(
          lower: NudgedNumber(lower, nudge: Rational(numerator: interval.lower.isClosed ? 0 : 1)),
          upper: NudgedNumber(upper, nudge: Rational(numerator: interval.upper.isClosed ? 0 : -1))
        )
      )
      // Half-way is mostly the printed figure itself, and there most equations hold already.
      values.append(NudgedNumber(try (lower + upper) / Rational(numerator: 2)))
    }
    let variables = Dictionary(uniqueKeysWithValues: zip(unknowns, unknowns.indices))
    rows = equations.map { system.equations[$0].renamed(variables) }
    for row in rows {
      bounds.append(Bounds(lower: NudgedNumber(.zero), upper: NudgedNumber(.zero)))
      var value = NudgedNumber(.zero)
      for term in row.terms { value = try value + term.coefficient * values[term.variable] }
      values.append(value)
    }
    firstResidue = unknowns.count
    basics = Array(unknowns.count..<bounds.count)
    self.patience = patience * equations.count
    self.bounds = bounds
    self.values = values
  }

  /// Searches until it is known or no steps are left, and takes those it needed from `steps`.
  ///
  /// A step is a term of a row that was looked at to be rewritten, so that steps are a measure of time.
  mutating func outcome(steps: inout Int) throws(ArithmeticOverflow) -> Outcome {
    while let (row, target) = try brokenBound() {
      guard let variable = freeVariable(moving: row, upwards: values[basics[row]] < target) else {
        return .contradictory(factors: factors(of: row))
      }
      guard steps > 0 else { return .exhausted }
      try exchange(row, with: variable, target: target, steps: &steps)
    }
    return .satisfiable
  }

  /// A row whose basic variable lies outside its bounds, and the bound that it breaks.
  ///
  /// It is the variable that is furthest outside, and the first of several; with patience at an end, it is the first.
  private func brokenBound() throws(ArithmeticOverflow) -> (row: Int, bound: NudgedNumber)? {
    var worst: (row: Int, bound: NudgedNumber, distance: NudgedNumber)?
    for (row, basic) in basics.enumerated() {
      let (value, bounds) = (values[basic], bounds[basic])
      guard value < bounds.lower || bounds.upper < value else { continue }
      let bound = value < bounds.lower ? bounds.lower : bounds.upper
      let distance = value < bound ? try bound - value : try value - bound
      guard let other = worst else {
        worst = (row, bound, distance)
        continue
      }
      let isFirst = basic < basics[other.row]
      if patience <= 0 ? isFirst : other.distance < distance || (isFirst && other.distance == distance) {
        worst = (row, bound, distance)
      }
    }
    return worst.map { ($0.row, $0.bound) }
  }

  /// The first free variable of a row that can move within its bounds so that the basic one moves as it should.
  private func freeVariable(moving row: Int, upwards: Bool) -> Int? {
    rows[row].terms.first { term in
      let rises = upwards == (term.coefficient.signum > 0)
      let (value, bounds) = (values[term.variable], bounds[term.variable])
      return rises ? value < bounds.upper : bounds.lower < value
    }?.variable
  }

  /// Moves the basic variable of a row to its target by a free one, which then takes its place in the basis.
  private mutating func exchange(
    _ row: Int,
    with entering: Int,
    target: NudgedNumber,
    steps: inout Int
  ) throws(ArithmeticOverflow) {
    guard let coefficient = rows[row][entering] else { return }
    let leaving = basics[row]
    let inverse = try Rational(numerator: 1) / coefficient
    let move = try inverse * (target - values[leaving])
    // leaving = coefficient · entering + rest, so entering = inverse · leaving − inverse · rest.
    rows[row].remove(entering)
    rows[row] = try rows[row].multiplied(by: -inverse)
    rows[row].insert(inverse, of: leaving)
    values[leaving] = target
    values[entering] = try values[entering] + move
    basics[row] = entering
    patience -= 1
    steps -= rows[row].terms.count + rows.count
    for other in rows.indices where other != row {
      guard let factor = rows[other][entering] else { continue }
      values[basics[other]] = try values[basics[other]] + factor * move
      steps -= rows[other].terms.count + rows[row].terms.count
      rows[other].remove(entering)
      rows[other] = try rows[other].adding(factor, times: rows[row])
    }
  }

  /// The factors of the equations in a row that no free variable can move.
  ///
  /// The row reads basic = Σ coefficient · free. What residues it holds are sums of unknowns by definition and zero by
  /// their equations; so their coefficients are the factors. A residue that is basic itself stands on the other side.
  private func factors(of row: Int) -> [Rational] {
    var factors = Array(repeating: Rational.zero, count: rows.count)
    for term in rows[row].terms where term.variable >= firstResidue {
      factors[term.variable - firstResidue] = term.coefficient
    }
    if basics[row] >= firstResidue { factors[basics[row] - firstResidue] = Rational(numerator: -1) }
    return factors
  }
}
