/// A sum of multiples of variables; only the variables that occur are kept, in ascending order.
struct LinearSum: Equatable, Sendable {
  /// A multiple of a variable; the coefficient is not zero.
  struct Term: Equatable, Sendable {
    let variable: Int
    let coefficient: Rational
  }

  private(set) var terms: [Term]

  /// The sum of variables with their coefficients.
  init(_ coefficients: [Int: Int128]) {
    terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Term(variable: $0.key, coefficient: Rational(numerator: $0.value)) }
  }

  /// A sum of terms whose variables ascend.
  private init(ascending terms: [Term]) { self.terms = terms }

  /// Where the term of a variable stands, or would stand.
  private func place(of variable: Int) -> Int {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].variable < variable { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The coefficient of a variable; nil where it does not occur.
  subscript(variable: Int) -> Rational? {
    let place = place(of: variable)
    return place < terms.count && terms[place].variable == variable ? terms[place].coefficient : nil
  }

  /// Puts in a term of a variable that does not occur yet; its coefficient is not zero.
  mutating func insert(_ coefficient: Rational, of variable: Int) {
    terms.insert(Term(variable: variable, coefficient: coefficient), at: place(of: variable))
  }

  /// Takes the term of a variable out of the sum.
  mutating func remove(_ variable: Int) {
    let place = place(of: variable)
    if place < terms.count, terms[place].variable == variable { terms.remove(at: place) }
  }

  /// The sum with each of its terms multiplied by a factor other than zero.
  func multiplied(by factor: Rational) throws(ArithmeticOverflow) -> LinearSum {
    var product: [Term] = []
    product.reserveCapacity(terms.count)
    for term in terms { product.append(Term(variable: term.variable, coefficient: try term.coefficient * factor)) }
    return LinearSum(ascending: product)
  }

  /// This sum and a multiple of another, in time linear in the terms of both.
  func adding(_ factor: Rational, times other: LinearSum) throws(ArithmeticOverflow) -> LinearSum {
    var sum: [Term] = []
    sum.reserveCapacity(terms.count + other.terms.count)
    var next = 0
    for term in other.terms {
      while next < terms.count, terms[next].variable < term.variable {
        sum.append(terms[next])
        next += 1
      }
      var coefficient = try term.coefficient * factor
      if next < terms.count, terms[next].variable == term.variable {
        coefficient = try coefficient + terms[next].coefficient
        next += 1
      }
      if coefficient.signum != 0 { sum.append(Term(variable: term.variable, coefficient: coefficient)) }
    }
    sum.append(contentsOf: terms[next...])
    return LinearSum(ascending: sum)
  }

  /// The sum with other names for its variables, which must come in the same order.
  func renamed(_ names: [Int: Int]) -> LinearSum {
    LinearSum(
      ascending: terms.compactMap { term in
        names[term.variable].map { Term(variable: $0, coefficient: term.coefficient) }
      }
    )
  }
}
