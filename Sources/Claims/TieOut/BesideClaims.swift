import Figures

/// Makes claims of percentages that are about the line beside them.
struct BesideClaims {
  private let field: FigureField

  init(_ field: FigureField) {
    self.field = field
  }

  var claims: [Claim] {
    let findings = BesideFinder(field).findings
    return findings.flatMap { finding -> [Claim] in
      let others = findings.count { $0.meaning == finding.meaning && $0.stated != finding.stated }
      let mayAccuse = finding.mayAccuse(borneOutBy: others)
      // Two that fail and would both hold if two figures changed places bear each other out.
      let swapped = mayAccuse ? nil : SwappedFigures(among: finding.failing.compactMap { claim(of: finding, in: $0) })
      return (finding.holding + finding.failing).sorted().compactMap { series in
        claim(of: finding, in: series).flatMap { claim in
          let isClaimed = mayAccuse || (finding.holding.contains(series) && !claim.isBroken)
          return isClaimed || swapped?.mend(claim) == true ? claim : nil
        }
      }
    }
  }

  private func claim(of finding: BesideFinder.Finding, in series: Int) -> Claim? {
    let base = finding.baseSeries(of: series)
    guard let stated = field.cell(finding.stated, series)?.figures.first,
      let amount = field.cell(finding.amounts, series)?.figures.first,
      let whole = field.cell(finding.amounts, base)?.figures.first
    else { return nil }
    return Claim(
      kind: finding.kind,
      stated: stated,
      minuend: Operand(figure: amount, role: field.label(ofSeries: series)),
      subtrahend: Operand(figure: whole, role: field.label(ofSeries: base)),
      basis: field.basis(item: finding.stated, series: series)
    )
  }
}
