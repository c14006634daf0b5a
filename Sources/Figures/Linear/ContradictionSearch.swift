/// The search for equations of a system that contradict each other, within limits.
struct ContradictionSearch {
  private let system: LinearSystem
  private let limits: LinearSystem.Limits
  /// The steps that are left to all that is still to be looked at.
  private var steps: Int

  init(_ system: LinearSystem, within limits: LinearSystem.Limits) {
    self.system = system
    self.limits = limits
    steps = limits.steps
  }

  /// The contradiction of the first group of equations that has one.
  ///
  /// A group that was left open is no reason not to find a contradiction in another.
  mutating func result() throws(LinearSystem.Undecided) -> Contradiction? {
    var doubt: LinearSystem.Undecided?
    for part in system.parts {
      do throws(LinearSystem.Undecided) {
        if let contradiction = try leastContradiction(in: part) { return contradiction }
      } catch {
        doubt = doubt ?? error
      }
    }
    if let doubt { throw doubt }
    return nil
  }

  private mutating func leastContradiction(in part: [Int]) throws(LinearSystem.Undecided) -> Contradiction? {
    guard part.count <= limits.equations, system.unknowns(of: part).count <= limits.unknowns else { throw .tooLarge }
    for equation in part {
      if let proof = try proof(by: [(equation, Rational(numerator: 1))]) { return proof }
    }
    guard let contradiction = try contradiction(among: part) else { return nil }
    return contradiction.equations.count > limits.shrinking ? contradiction : least(of: contradiction)
  }

  /// A contradiction among some equations; nil where values satisfy them all.
  private mutating func contradiction(among equations: [Int]) throws(LinearSystem.Undecided) -> Contradiction? {
    let outcome: Simplex.Outcome
    do throws(ArithmeticOverflow) {
      var simplex = try Simplex(system, equations: equations, patience: limits.patience)
      outcome = try simplex.outcome(steps: &steps)
    } catch {
      throw .outgrown
    }
    switch outcome {
    case .satisfiable: return nil
    case .exhausted: throw .tooLarge
    case .contradictory(let factors):
      guard let proof = try proof(by: zip(equations, factors).map { ($0, $1) }) else { throw .unproven }
      return proof
    }
  }

  private func proof(
    by factors: [(index: Int, factor: Rational)]
  ) throws(LinearSystem.Undecided) -> Contradiction? {
    do throws(ArithmeticOverflow) {
      return try Contradiction(multiplying: factors, in: system)
    } catch {
      throw .outgrown
    }
  }

  /// A contradiction among equations of another, of which none can be left out.
  ///
  /// Each equation is left out once, and stays out if the rest is contradictory still. Where that cannot be told, the
  /// equation stays.
  private mutating func least(of contradiction: Contradiction) -> Contradiction {
    var least = contradiction
    for candidate in contradiction.equations {
      let rest = least.equations.map(\.index).filter { $0 != candidate.index }
      guard rest.count < least.equations.count else { continue }
      if let smaller = try? self.contradiction(among: rest) { least = smaller }
    }
    return least
  }
}
