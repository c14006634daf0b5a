import Reporting

extension EvaluationReport {
  /// The report for programs, for setting two measurements side by side.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.array("folders") { writer in
        for group in groups { Self.write(group, to: &writer) }
      }
      writer.array("untied") { writer in
        for (reason, figures) in untied {
          writer.object(inline: true) { writer in
            writer.string("reason", reason)
            writer.number("figures", figures)
          }
        }
      }
    }
    return writer.bytes
  }

  private static func write(_ group: EvaluationGroup, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("folder", group.name)
      writer.array("goals") { writer in
        for goal in Goal.all(of: group) {
          writer.object(inline: true) { writer in
            writer.string("name", goal.name)
            writer.string("reached", goal.reached)
            writer.string("wanted", goal.wanted)
            writer.boolean("met", goal.isMet)
          }
        }
      }
      writer.array("releases") { writer in
        for tally in group.tallies { write(tally, to: &writer) }
      }
    }
  }

  private static func write(_ tally: Tally, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("path", tally.path)
      writer.string("kind", tally.kind.rawValue)
      writer.array("falseErrors") { writer in
        for message in tally.falseErrors { writer.string(nil, message) }
      }
      writer.number("warnings", tally.warnings)
      writer.object("prose", inline: true) { writer in
        writer.number("figures", tally.prose.figures)
        writer.number("tied", tally.prose.tied)
      }
      writer.array("tables") { writer in
        for kind in TableKind.allCases {
          if let counts = tally.counts[kind] { write(counts, of: kind, to: &writer) }
        }
      }
      writer.array("missed") { writer in
        for slip in tally.missed { writer.string(nil, slip) }
      }
    }
  }

  private static func write(_ counts: Counts, of kind: TableKind, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("kind", kind.rawValue)
      writer.number("figures", counts.figures)
      writer.number("tied", counts.tied)
      writer.number("sampled", counts.sampled)
      writer.array("slips") { writer in
        for slip in SlipKind.allCases {
          guard let count = counts.slips[slip] else { continue }
          writer.object(inline: true) { writer in
            writer.string("kind", slip.rawValue)
            writer.number("made", count.made)
            writer.number("foundAsError", count.foundAsError)
            writer.number("found", count.found)
            writer.number("decidable", count.decidable)
            writer.number("decidableFound", count.decidableFound)
          }
        }
      }
    }
  }
}
