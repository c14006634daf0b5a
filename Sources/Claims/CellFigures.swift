public import Figures

/// The figures of a cell: none, one, or the few of a range.
///
/// Nearly all cells hold one at most, and need no array for it.
public struct CellFigures: RandomAccessCollection, Sendable {
  private enum Storage {
    case none
    case one(Figure)
    case several([Figure])
  }

  private let storage: Storage

  init(_ figures: [Figure]) {
    storage = figures.count > 1 ? .several(figures) : figures.first.map { .one($0) } ?? .none
  }

  init(_ figure: Figure) { storage = .one(figure) }

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .none: 0
    case .one: 1
    case .several(let figures): figures.count
    }
  }

  public subscript(place: Int) -> Figure {
    switch storage {
    case .one(let figure) where place == 0: figure
    case .several(let figures): figures[place]
    case .none, .one: preconditionFailure("a cell has no more figures than it holds")
    }
  }

  /// The first figure; nil where there is none.
  public var first: Figure? {
    switch storage {
    case .none: nil
    case .one(let figure): figure
    case .several(let figures): figures.first
    }
  }
}

extension CellFigures: ExpressibleByArrayLiteral {
  public init(arrayLiteral figures: Figure...) { self.init(figures) }
}
