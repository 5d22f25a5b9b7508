/// A JSON value of any kind.
enum SettingTree: Decodable {
  case object([String: SettingTree])
  case list([SettingTree])
  case value(SettingValue)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let object = try? container.decode([String: SettingTree].self) {
      self = .object(object)
    } else if let list = try? container.decode([SettingTree].self) {
      self = .list(list)
    } else if let text = try? container.decode(String.self) {
      self = .value(.text(text))
    } else if let isTrue = try? container.decode(Bool.self) {
      self = .value(.boolean(isTrue))
    } else if let whole = try? container.decode(UInt64.self) {
      self = .value(.number("\(whole)"))
    } else if let whole = try? container.decode(Int64.self) {
      self = .value(.number("\(whole)"))
    } else if container.decodeNil() {
      self = .value(.absent)
    } else {
      self = .value(.number("\(try container.decode(Double.self))"))
    }
  }

  /// Adds the values below `path`, each with its own path.
  func collect(at path: String, into leaves: inout [SettingLeaves.Leaf]) {
    if let value = plain, !path.isEmpty {
      leaves.append(.init(path: path, value: value))
      return
    }
    switch self {
    case .value: return
    case .object(let parts):
      for (name, part) in parts {
        // An unnamed value of an enum's case is called `_0` in JSON, which no file of settings has.
        let below = path.isEmpty ? name : name == "_0" ? path : "\(path).\(name)"
        part.collect(at: below, into: &leaves)
      }
    case .list(let parts):
      for (place, part) in parts.enumerated() {
        part.collect(at: "\(path).\(place)", into: &leaves)
      }
    }
  }

  /// The value that this is; nil where it has values with names of their own.
  private var plain: SettingValue? {
    switch self {
    case .value(let value): return value
    case .object(let parts): return parts.isEmpty ? .nothing : word.map(SettingValue.text)
    case .list(let parts):
      let values = parts.compactMap { part -> SettingValue? in
        guard case .value(let value) = part else { return nil }
        return value
      }
      return values.count == parts.count ? .list(values) : nil
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
