import Foundation

/// The values in a canonical JSON, each with its path, such as `optimizer.adam.learningRate`, in
/// the paths' order.
///
/// Paths are those of files of experiments: places of lists count from 0, and a case without values
/// is the value itself.
struct SettingLeaves {
  /// One value.
  struct Leaf: Hashable {
    /// Names and places from the outermost on: `regularizers.0.weight`.
    let path: String
    /// The value as JSON has it, strings without their quotes.
    let value: String
  }

  /// The values, sorted by path.
  let leaves: [Leaf]

  /// The values in `json`; nil where it is no JSON object.
  init?(_ json: String) {
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(json.utf8)),
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
      if wanted != had { fields.append(.init(path: path, wanted: wanted, had: had)) }
    }
    return nil
  }
}

/// A JSON value of any kind.
private enum Value: Decodable {
  case object([String: Value])
  case array([Value])
  case leaf(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let object = try? container.decode([String: Value].self) {
      self = .object(object)
    } else if let array = try? container.decode([Value].self) {
      self = .array(array)
    } else if let text = try? container.decode(String.self) {
      self = .leaf(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .leaf("\(flag)")
    } else if let whole = try? container.decode(UInt64.self) {
      self = .leaf("\(whole)")
    } else if container.decodeNil() {
      self = .leaf("null")
    } else {
      self = .leaf("\(try container.decode(Double.self))")
    }
  }

  func collect(at path: String, into leaves: inout [SettingLeaves.Leaf]) {
    switch self {
    case .leaf(let value): leaves.append(.init(path: path, value: value))
    case .object(let parts):
      if !path.isEmpty, let word {
        leaves.append(.init(path: path, value: word))
        return
      }
      if parts.isEmpty { leaves.append(.init(path: path, value: "{}")) }
      for (name, part) in parts {
        // An unnamed value of an enum's case is called `_0` in JSON, which no file of settings has.
        let below = path.isEmpty ? name : name == "_0" ? path : "\(path).\(name)"
        part.collect(at: below, into: &leaves)
      }
    case .array(let parts):
      if parts.isEmpty { leaves.append(.init(path: path, value: "[]")) }
      for (place, part) in parts.enumerated() {
        part.collect(at: "\(path).\(place)", into: &leaves)
      }
    }
  }

  /// The name of a case without values, as `{"rectified":{}}` is; nil for other values.
  private var word: String? {
    guard case .object(let parts) = self, parts.count == 1, let (name, part) = parts.first,
      name != "_0", case .object(var inner) = part
    else { return nil }
    if inner.count == 1, case .object(let unnamed)? = inner["_0"] { inner = unnamed }
    return inner.isEmpty ? name : nil
  }
}
