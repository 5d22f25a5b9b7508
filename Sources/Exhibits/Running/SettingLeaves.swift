import Foundation

/// The values in a canonical JSON, each with its path, such as `optimizer.adam.learningRate`, in
/// the paths' order.
///
/// Paths are those of files of experiments: `regularizers.0.weight`, with places that count from 0,
/// and a case without values is the value itself. A list of plain values is one value.
package struct SettingLeaves: Sendable {
  /// One value.
  package struct Leaf: Hashable, Sendable {
    /// Names and places from the outermost on: `regularizers.0.weight`.
    package let path: String
    /// What it is.
    package let value: SettingValue
  }

  /// The values, sorted by path.
  package let leaves: [Leaf]

  /// The values in `json`; nil where it is no JSON object.
  package init?(_ json: String) {
    guard let value = try? JSONDecoder().decode(SettingTree.self, from: Data(json.utf8)),
      case .object = value
    else { return nil }
    var leaves: [Leaf] = []
    value.collect(at: "", into: &leaves)
    self.leaves = leaves.sorted { $0.path < $1.path }
  }

  /// The differences from `other`, or nil where there are over `most`.
  func differences(from other: SettingLeaves, most: Int) -> [WorkDifference.Field]? {
    var fields: [WorkDifference.Field] = []
    var (mine, theirs) = (leaves[...], other.leaves[...])
    while fields.count <= most {
      guard let first = mine.first ?? theirs.first else { return fields }
      let path = min(mine.first?.path ?? first.path, theirs.first?.path ?? first.path)
      let wanted = mine.first?.path == path ? mine.removeFirst().value : nil
      let had = theirs.first?.path == path ? theirs.removeFirst().value : nil
      if wanted != had {
        fields.append(.init(path: path, wanted: wanted?.description, had: had?.description))
      }
    }
    return nil
  }
}
