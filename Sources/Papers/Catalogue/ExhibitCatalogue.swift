import Exhibits
import Foundation
import Hoffman
import JacNet
import TangentProp
import Training
import Varga

/// Every paper and every exhibit there is, in the order in which they are run and listed.
package enum ExhibitCatalogue {
  /// The papers: a new one is a target and a line here.
  package static let papers: [any PaperSource.Type] = [
    VargaPaper.self, HoffmanPaper.self, JacNetPaper.self, TangentPropPaper.self,
  ]

  /// The exhibits that can be run.
  ///
  /// Those of the papers' TOML files that aren't here are to come.
  package static let all: [any Exhibit] = papers.flatMap { $0.paper.exhibits }

  /// The exhibits with weights that their papers tuned.
  package static var tunable: [any Tunable] { all.compactMap { $0 as? any Tunable } }

  /// The exhibit of that id, if it can be run.
  package static func exhibit(_ id: ExhibitID) -> (any Exhibit)? {
    all.first { $0.id == id }
  }

  /// The reports of the scale whose folder this is, such as `figures/paper`; none for nil.
  ///
  /// - Parameter engine: what trained their runs; the processor's own when nil.
  package static func family(in folder: URL?, engine: DeviceEngine? = nil) -> PaperFamily {
    PaperFamily(
      folder: folder, exhibits: all.filter { !$0.isOurs }.map(\.id), engine: engine)
  }
}
