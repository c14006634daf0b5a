extension LinearSystem {
  /// How much is looked at before the question is left open, so that time is bounded whatever is asked.
  package struct Limits: Sendable {
    /// The most equations that hang together by their unknowns.
    package let equations: Int
    /// The most unknowns in equations that hang together.
    package let unknowns: Int
    /// The most terms of rows that are rewritten in search of an answer, over the whole system.
    ///
    /// A table of forty rows and twelve columns takes some hundred thousand to be decided.
    package let steps: Int
    /// The most equations that a contradiction may have for those it can do without to be looked for.
    package let shrinking: Int
    /// How often per equation the search does what promises most, before it does what is sure to end.
    package let patience: Int

    package init(
      equations: Int = 400,
      unknowns: Int = 4_000,
      steps: Int = 40_000_000,
      shrinking: Int = 64,
      patience: Int = 40
    ) {
      self.equations = equations
      self.unknowns = unknowns
      self.steps = steps
      self.shrinking = shrinking
      self.patience = patience
    }
  }

  /// Why it was left open whether equations contradict each other.
  package enum Undecided: Error, Hashable {
    /// Too many equations or unknowns hang together, or they took too many steps.
    case tooLarge
    /// A number outgrew 128 bits.
    case outgrown
    /// A proof did not hold when it was recomputed, so nothing is claimed.
    case unproven
  }
}
