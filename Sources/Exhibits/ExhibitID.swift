/// The name of an exhibit: a paper and one of its tables or figures, such as `varga table7`.
package struct ExhibitID: Hashable, Codable, Sendable, CustomStringConvertible {
  /// The paper's id, such as `varga`.
  package let paper: String
  /// The exhibit's name within the paper, such as `table7`.
  package let name: String

  /// Names an exhibit.
  package init(_ paper: String, _ name: String) {
    self.paper = paper
    self.name = name
  }

  /// For example `varga table7`.
  package var description: String { "\(paper) \(name)" }
}
