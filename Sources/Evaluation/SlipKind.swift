/// A slip of the pen, as it happens to figures that people copy by hand.
package enum SlipKind: String, CaseIterable, Sendable {
  /// A digit is another one.
  case digit = "wrong digit"
  /// Two neighbouring digits change places.
  case transposition
  /// A digit is left out.
  case dropped = "dropped digit"
  /// A digit is typed twice.
  case extra = "extra digit"
  /// A positive figure is printed as a negative one, or the other way about.
  case sign
  /// Two figures of one row or column stand in each other's places.
  case swap = "cells swapped"
}
