/// The words of packs around counts of things that come whole.
public struct CountedNouns: Hashable, Sendable {
  /// What people are called when they are counted: "directors", 名.
  ///
  /// No part of one can be bought, built or weighed.
  public var persons: [String]
  /// What other whole things are called: "stores", 社.
  ///
  /// A percentage may also be of what they are worth or sell.
  public var things: [String]
  /// What makes a number approximate or a bound: "about", 約.
  public var hedges: [String]
  /// What a sentence mentions where its percentage may be of an amount, an average or an aim instead of a count.
  public var weights: [String]

  public init(persons: [String] = [], things: [String] = [], hedges: [String] = [], weights: [String] = []) {
    self.persons = persons
    self.things = things
    self.hedges = hedges
    self.weights = weights
  }
}
