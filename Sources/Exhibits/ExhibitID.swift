/// The name of an exhibit: a paper and one of its tables or figures, such as `varga table7`.
public struct ExhibitID: Hashable, Codable, Sendable, CustomStringConvertible {
  /// The paper's id, such as `varga`.
  public let paper: String
  /// The exhibit's name within the paper, such as `table7`.
  public let name: String

  /// Names an exhibit.
  public init(_ paper: String, _ name: String) {
    self.paper = paper
    self.name = name
  }

  /// For example `varga table7`.
  public var description: String { "\(paper) \(name)" }
}
