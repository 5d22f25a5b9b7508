/// Every exhibit there is, in the order in which `replicate list` shows them.
package enum ExhibitCatalogue {
  /// The exhibits that can be run.
  ///
  /// Those of the papers' TOML files that aren't here are to come.
  package static let all: [any Exhibit] = [
    VargaTable1(),
    VargaTable2(),
    VargaTable3(),
    VargaTable4(),
    VargaTable5(),
    VargaTable6(),
    VargaTable7(),
    VargaTable8(),
    VargaFigure1(),
    VargaFigure2(),
    VargaFigure3(),
    VargaFigure5(),
    VargaSteps(),
    VargaReadings(),
    VargaSentences(),
    HoffmanTable1(),
    HoffmanTable2(),
    HoffmanTable3(),
    HoffmanFigure1(),
    HoffmanFigure2(),
    HoffmanFigure3(),
    HoffmanFigureS1(),
    HoffmanFigureS2(),
    HoffmanColourRobustness.ddNet,
    HoffmanColourRobustness.resNet18,
    HoffmanFigureS5(),
    HoffmanFigureS6(),
    HoffmanFigureS7(),
    HoffmanCost(),
    HoffmanCyclopropagation(),
    HoffmanVariance(),
    JacNetFigure1(),
    JacNetFigure2(),
    JacNetFigure3(),
    JacNetConservation(),
    TangentPropToy(),
  ]

  /// The exhibits with weights that their papers tuned.
  package static var tunable: [any Tunable] { all.compactMap { $0 as? any Tunable } }

  /// The exhibit of that id, if it can be run.
  package static func exhibit(_ id: ExhibitID) -> (any Exhibit)? {
    all.first { $0.id == id }
  }
}
